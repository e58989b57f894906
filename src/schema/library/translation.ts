import { z } from 'zod';
import { line } from '../text.ts';
import { FormBlockSchema } from './agreement.ts';
import { inlineText } from './common.ts';

/**
 * The front matter of `content/agreements/<agreement>.<language>.mdx`; its body holds the introduction and every
 * clause in that language. For whom the form is stands in the English file alone.
 */
export const TranslationSchema = z
  .strictObject({
    /** What the English words were when they were translated: `check` gives the digits when they have changed. */
    translates: z.string().regex(/^[0-9a-f]{12}$/, 'Give the twelve digits that policypress check names'),
    status: z.enum(['machine-drafted', 'reviewed']),
    /** Who read the translation beside the English, and when. */
    reviewedBy: line().optional(),
    title: inlineText(),
    summary: inlineText(),
    signedBy: inlineText(),
    blocks: z.array(FormBlockSchema).min(1, 'A form needs at least one block that people fill in'),
  })
  .refine(({ status, reviewedBy }) => status !== 'reviewed' || reviewedBy !== undefined, {
    path: ['reviewedBy'],
    message: 'Say who has read this translation beside the English, and when',
  });
