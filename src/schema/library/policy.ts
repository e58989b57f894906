import { z } from 'zod';
import { LegalTypeSchema } from '../identity.ts';
import { date, isSlug, line, slug } from '../text.ts';
import { Asks, Audiences, documentKeys, inlineText, StageSchema } from './common.ts';

/** `content/policies/<policy>/policy.yaml`: the title of a policy and the order of its sections. */
export const PolicySchema = z.strictObject({
  ...documentKeys,
  sections: z.array(slug()).min(1, 'List at least one section'),
});

const formerId = () =>
  line().refine(
    (id) => /^([^/]+\/)?[^/]+$/.test(id) && id.split('/').every(isSlug),
    'Give the old id, or the policy and the old id, such as online-safety/mobile-phones',
  );

/** The front matter of `content/policies/<policy>/<section>.mdx`. The file name is the section's id. */
export const SectionSchema = z.strictObject({
  title: inlineText(),
  audiences: Audiences,
  asks: Asks,
  phases: z.array(StageSchema).min(1).default(['primary', 'secondary']),
  legalTypes: z.array(LegalTypeSchema).optional(),
  /** The law and guidance it answers, by id, with the part of it where there are parts. */
  answers: z
    .array(
      z.union([
        slug().transform((id) => ({ id, part: undefined })),
        z.strictObject({ id: slug(), part: inlineText().optional() }),
      ]),
    )
    .default([]),
  checkedOn: date(),
  /** Ids that the section had before, so that links to them still lead here; one of another policy names it first. */
  movedFrom: z.array(formerId()).optional(),
  /** Why the text is harder to read than its readers’ limit, where it has to be. */
  readingAgeReason: inlineText().optional(),
});
