import { z } from 'zod';

const text = z.string();

/** The versions of a document, the newest first. */
export const ControlTable = z.strictObject({
  id: text,
  href: text,
  title: text,
  rows: z.array(
    z.strictObject({
      version: text,
      /** What kind of row it is, such as `administrative amendment`; often empty. */
      remark: text,
      date: text,
      author: text,
      approval: text,
      note: text,
    }),
  ),
  notes: z.array(text),
});
export type ControlTableView = z.infer<typeof ControlTable>;
