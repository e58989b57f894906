import { z } from 'zod';
import { ROLES } from '../people.ts';
import { line, slug } from '../text.ts';
import { BOARD_TERMS, HEAD_TERMS, PUPIL_TERMS } from '../vocabulary.ts';
import { inlineText } from './common.ts';
import { NO_REVIEWER, namesReviewer, translationKeys } from './translation.ts';

/** What the page “Report a concern” takes from the registries. */
const ContactsSchema = z
  .strictObject({
    ...translationKeys,
    roles: z.record(z.enum(ROLES), inlineText()),
    helplines: z.record(
      slug(),
      z.strictObject({
        /** What it is called in this language; most names are the same in any language. */
        name: line().optional(),
        use: inlineText(),
        hours: line().optional(),
      }),
    ),
  })
  .refine(namesReviewer, NO_REVIEWER);

const forms = z.strictObject({ one: inlineText(), many: inlineText() });

/** `content/languages/<language>.yaml`: how a language runs, and its words for what a school may call its people. */
export const LanguageSchema = z.strictObject({
  direction: z.enum(['ltr', 'rtl']).default('ltr'),
  pupil: z.record(z.enum(PUPIL_TERMS), forms),
  head: z.record(z.enum(HEAD_TERMS), forms),
  board: z.record(z.enum(BOARD_TERMS), forms),
  /** The people on each board. */
  governor: z.record(z.enum(BOARD_TERMS), forms),
  /** Without it the page “Report a concern” is in English alone. */
  contacts: ContactsSchema.optional(),
});
