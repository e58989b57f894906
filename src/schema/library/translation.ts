import { z } from 'zod';
import { line } from '../text.ts';
import { FormBlockSchema } from './agreement.ts';
import { inlineText } from './common.ts';

/** What every translation says of itself, besides its words. */
export const translationKeys = {
  /** What the English words were when they were translated: `check` gives the digits when they have changed. */
  translates: z.string().regex(/^[0-9a-f]{12}$/, 'Give the twelve digits that policypress check names'),
  status: z.enum(['machine-drafted', 'reviewed']),
  /** Who read the translation beside the English, and when. */
  reviewedBy: line().optional(),
};

/** A reviewed translation names who has read it. */
export const namesReviewer = (said: { readonly status: string; readonly reviewedBy?: string | undefined }): boolean =>
  said.status !== 'reviewed' || said.reviewedBy !== undefined;
export const NO_REVIEWER = {
  path: ['reviewedBy'],
  message: 'Say who has read this translation beside the English, and when',
};

/**
 * The front matter of `content/agreements/<agreement>.<language>.mdx`; its body holds the introduction and every
 * clause in that language. For whom the form is stands in the English file alone.
 */
export const TranslationSchema = z
  .strictObject({
    ...translationKeys,
    title: inlineText(),
    summary: inlineText(),
    signedBy: inlineText(),
    blocks: z.array(FormBlockSchema).min(1, 'A form needs at least one block that people fill in'),
  })
  .refine(namesReviewer, NO_REVIEWER);
