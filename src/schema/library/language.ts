import { z } from 'zod';
import { BOARD_TERMS, HEAD_TERMS, PUPIL_TERMS } from '../vocabulary.ts';
import { inlineText } from './common.ts';

const forms = z.strictObject({ one: inlineText(), many: inlineText() });

/** `content/languages/<language>.yaml`: how a language runs, and its words for what a school may call its people. */
export const LanguageSchema = z.strictObject({
  direction: z.enum(['ltr', 'rtl']).default('ltr'),
  pupil: z.record(z.enum(PUPIL_TERMS), forms),
  head: z.record(z.enum(HEAD_TERMS), forms),
  board: z.record(z.enum(BOARD_TERMS), forms),
  /** The people on each board. */
  governor: z.record(z.enum(BOARD_TERMS), forms),
});
