import { z } from 'zod';
import { ControlTable } from './control-schema.ts';
import { Fragment } from './fragment.ts';

const text = z.string();
const fragment = z.custom<Fragment>((value) => value instanceof Fragment);

const FactView = z.strictObject({ label: text, value: text });
const Head = { id: text, href: text, number: text, title: text };
const PackText = z.strictObject({
  id: text,
  href: text,
  heading: text,
  title: text,
  fate: text,
  notes: z.array(text),
  body: fragment,
});
const Change = z.strictObject({ title: text, detail: text, before: text, after: text });
const Finding = z.strictObject({ rule: text, message: text, fix: text });

/** What a pack for governors holds besides its head and foot. */
export const governorsPackShape = {
  /** What the governors are asked, in one sentence. */
  question: text,
  agenda: z.array(FactView),
  /** Empty where the pack is so short that nobody needs them. */
  contents: z.array(z.strictObject({ href: text, number: text, title: text, inner: z.boolean() })),
  summary: z.strictObject({
    ...Head,
    lead: text,
    sentences: z.array(text),
    sign: z.array(text),
    decisions: z.array(Change),
    facts: z.array(Change),
    words: z.array(text),
  }),
  checks: z.strictObject({
    ...Head,
    lead: text,
    stages: z.array(z.strictObject({ name: text, rules: z.number(), hold: z.number(), open: z.number() })),
    errors: z.array(Finding),
    warnings: z.array(Finding),
    waived: z.array(z.strictObject({ message: text, reason: text, by: text, until: text })),
  }),
  /** Null for a first edition, and where not a word changed. */
  redline: z.strictObject({ ...Head, title: text, parts: z.array(PackText), untouched: text }).nullable(),
  words: z.strictObject({
    ...Head,
    parts: z.array(PackText),
    /** A flowchart as it is drawn, and how wide, in millimetres; null for other documents. */
    chart: z.strictObject({ width: text, drawing: fragment }).nullable(),
  }),
  versions: z.strictObject({ ...Head, table: ControlTable }),
  approval: z.strictObject({ ...Head, lead: text, command: text }),
};
