import { z } from 'zod';
import { date, slug } from '../text.ts';
import { documentKeys, inlineText, WhenSchema } from './common.ts';

export const FormFieldSchema = z.strictObject({
  id: slug(),
  label: inlineText(),
  type: z.enum(['text', 'date', 'signature']).default('text'),
  width: z.enum(['wide', 'narrow', 'full']).default('wide'),
});

const blockKeys = { id: slug(), title: inlineText().optional(), when: WhenSchema.optional() };

export const FormBlockSchema = z.discriminatedUnion('type', [
  z.strictObject({
    ...blockKeys,
    type: z.literal('fields'),
    text: inlineText().optional(),
    fields: z.array(FormFieldSchema).min(1),
  }),
  z.strictObject({
    ...blockKeys,
    type: z.literal('ticks'),
    ticks: z.array(z.strictObject({ id: slug(), label: inlineText(), when: WhenSchema.optional() })).min(1),
  }),
  z.strictObject({ ...blockKeys, type: z.literal('consent'), text: inlineText().optional() }),
  z.strictObject({ ...blockKeys, type: z.literal('cut'), label: inlineText() }),
]);

/** The front matter of `content/clauses/<topic>.mdx`: the promises on one topic, in the words of every reader. */
export const ClauseTopicSchema = z.strictObject({ title: inlineText(), checkedOn: date() });

/** The front matter of `content/agreements/<agreement>.mdx`; its body holds the introduction and the clauses. */
export const AgreementSchema = z.strictObject({
  ...documentKeys,
  signedBy: inlineText(),
  /** Whose words the form takes from the clause library; see `for` of `<Clause>`. */
  reader: slug().optional(),
  /** `pictorial` draws a picture beside each clause in large type; `easy-read` sets one clause to a line in large type. */
  layout: z.enum(['standard', 'pictorial', 'easy-read']).default('standard'),
  /** Why the text is harder to read than its readers’ limit, where it has to be. */
  readingAgeReason: inlineText().optional(),
  blocks: z.array(FormBlockSchema).min(1, 'A form needs at least one block that people fill in'),
});
