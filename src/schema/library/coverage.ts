import { z } from 'zod';
import { slug } from '../text.ts';
import { inlineText } from './common.ts';

/** Where a topic can live in the library. `retired` gives the reason why it has no home any more. */
export const HOME_KINDS = [
  'section',
  'clause',
  'record',
  'agreement',
  'flowchart',
  'sheet',
  'registry',
  'decision',
  'retired',
] as const;
export type HomeKind = (typeof HOME_KINDS)[number];

/** One home, written as a single key: `section: pupil-phones`, `clause: accounts#password`. */
export const HomeSchema = z
  .strictObject({
    section: slug().optional(),
    /** The topic of the clause library and the clause, with # between them. */
    clause: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*#[a-z0-9]+(-[a-z0-9]+)*$/, 'Give topic and clause, such as accounts#password')
      .optional(),
    record: slug().optional(),
    agreement: slug().optional(),
    flowchart: slug().optional(),
    sheet: slug().optional(),
    registry: slug().optional(),
    decision: z.string().optional(),
    retired: inlineText().optional(),
  })
  .refine((home) => Object.values(home).filter((value) => value !== undefined).length === 1, 'Give exactly one home');

/** `content/coverage.yaml`: for every topic that a school’s policy is expected to treat, where the library treats it. */
export const CoverageSchema = z.record(slug(), z.array(HomeSchema).min(1, 'Name at least one home'));

export type Coverage = z.infer<typeof CoverageSchema>;
