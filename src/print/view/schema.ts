import { z } from 'zod';
import { classSetSchema, registerSchema } from './class-schema.ts';
import { ControlTable } from './control-schema.ts';
import { Fragment } from './fragment.ts';
import { governorsPackShape } from './governors-pack-schema.ts';

/**
 * What the templates may use. Every key is always there: what a document lacks is an empty text, an empty list or
 * null, so that a template can ask for it with {{#if}} or {{#with}}. The checker of templates reads these schemas.
 */
const text = z.string();
const fragment = z.custom<Fragment>((value) => value instanceof Fragment);

const letterhead = {
  lang: text,
  title: text,
  summary: text,
  /** What stands beside the name of the school, such as who signs; often empty. */
  subtitle: text,
  /** A colour as `#rrggbb`. */
  brand: text,
  school: z.strictObject({ name: text, trust: text, telephone: text, email: text, website: text, address: text }),
  logo: z.strictObject({ src: text }).nullable(),
  /** Says that it is a draft or superseded; empty for what is approved and in force. */
  mark: text,
  /** `page` and `of` stand around the number of the page: “Page 1 of 2”. */
  footer: z.strictObject({ document: text, school: text, page: text, of: text }),
};

const FactView = z.strictObject({ label: text, value: text });

export const PolicyViewSchema = z.strictObject({
  ...letterhead,
  motto: text,
  values: z.array(z.strictObject({ name: text, meaning: text })),
  facts: z.array(FactView),
  sections: z.array(
    z.strictObject({
      id: text,
      href: text,
      number: z.number(),
      title: text,
      /** Whether the school wrote it itself. */
      local: z.boolean(),
      means: z.array(z.strictObject({ reader: text, body: fragment })),
      body: fragment,
      answers: z.array(z.strictObject({ title: text, url: text })),
    }),
  ),
  /** Null where the text itself holds such a table. */
  control: ControlTable.nullable(),
});

/**
 * `blank` is the address that stands for the place to fill in, empty where there is none on a screen; `value` is what is
 * printed into the box, and `size` that of its letters in millimetres.
 */
const FieldView = z.strictObject({ label: text, width: text, type: text, blank: text, value: text, size: text });
const ChoiceView = z.strictObject({ yes: text, no: text });

export const AgreementViewSchema = z.strictObject({
  ...letterhead,
  /** How tightly the form is set, from `normal` on. */
  density: text,
  /** `standard`, `pictorial` or `easy-read`. */
  layout: text,
  /** Whether the promises carry numbers, as people quote them; drawings stand in their place otherwise. */
  numbered: z.boolean(),
  /** What a translation says of itself; empty for a form that people sign. */
  notice: text,
  intro: fragment,
  groups: z.array(
    z.strictObject({
      title: text,
      start: z.number(),
      clauses: z.array(z.strictObject({ number: z.number(), icon: fragment, body: fragment })),
    }),
  ),
  /** The form, divided where it is cut. */
  slips: z.array(
    z.strictObject({
      /** The words on the line along which this slip is cut off; empty for a part that stays with the promises. */
      cut: text,
      blocks: z.array(
        z.strictObject({
          title: text,
          body: fragment,
          fields: z.array(FieldView),
          ticks: z.array(z.strictObject({ label: text, blank: text })),
          /** `face` is null where no face is asked for. */
          consent: z.array(z.strictObject({ label: text, use: ChoiceView, face: ChoiceView.nullable() })),
          /** What the table of `consent` says around its rows. */
          words: z.strictObject({ where: text, use: text, face: text, yes: text, no: text, noFaces: text }),
        }),
      ),
    }),
  ),
});

export const RecordViewSchema = z.strictObject({
  ...letterhead,
  intro: fragment,
  keeping: z.array(FactView),
  /** Height of a row in millimetres. */
  rowHeight: text,
  columns: z.array(z.strictObject({ label: text, width: text })),
  /** The address of the blank in each cell. */
  rows: z.array(z.strictObject({ cells: z.array(text) })),
});

/** A sheet in large print: its columns stand below each other, once for every row. */
export const LargeRecordViewSchema = z.strictObject({
  ...letterhead,
  intro: fragment,
  keeping: z.array(FactView),
  rows: z.array(
    z.strictObject({ title: text, cells: z.array(z.strictObject({ label: text, width: text, blank: text })) }),
  ),
});

export const FlowchartViewSchema = z.strictObject({
  ...letterhead,
  /** `portrait` or `landscape`, whichever shows the chart larger. */
  orientation: text,
  /** How wide the chart is drawn, in millimetres. */
  width: text,
  chart: fragment,
});

export const SheetViewSchema = z.strictObject({
  ...letterhead,
  /** Whether it hangs on a wall and is read from afar. */
  poster: z.boolean(),
  /** `portrait` or `landscape`. */
  orientation: text,
  /** Size of the type in millimetres. */
  size: text,
  body: fragment,
});

export const GovernorsPackViewSchema = z.strictObject({ ...letterhead, ...governorsPackShape });
export const ClassSetViewSchema = classSetSchema(letterhead, AgreementViewSchema.shape);
export const RegisterViewSchema = registerSchema(letterhead);

export type ClassSetView = z.infer<typeof ClassSetViewSchema>;
export type RegisterView = z.infer<typeof RegisterViewSchema>;
export type GovernorsPackView = z.infer<typeof GovernorsPackViewSchema>;
export type PolicyView = z.infer<typeof PolicyViewSchema>;
export type AgreementView = z.infer<typeof AgreementViewSchema>;
export type RecordView = z.infer<typeof RecordViewSchema>;
export type LargeRecordView = z.infer<typeof LargeRecordViewSchema>;
export type FlowchartView = z.infer<typeof FlowchartViewSchema>;
export type SheetView = z.infer<typeof SheetViewSchema>;

/** The view that each template prints, by the name of the template. */
export const VIEW_SCHEMAS = {
  policy: PolicyViewSchema,
  agreement: AgreementViewSchema,
  record: RecordViewSchema,
  'large-record': LargeRecordViewSchema,
  flowchart: FlowchartViewSchema,
  sheet: SheetViewSchema,
  'governors-pack': GovernorsPackViewSchema,
  'class-set': ClassSetViewSchema,
  register: RegisterViewSchema,
};
