import { z } from 'zod';
import type { Document } from '../document/document.ts';
import type { FirstPublished } from './current.ts';

/** An amendment as the manifest of a published school notes it. */
export const NotedAmendmentSchema = z.object({
  document: z.string(),
  path: z.string(),
  after: z.string(),
  /** Year-month-day: when it was first published. */
  date: z.iso.date(),
});
export type NotedAmendment = z.infer<typeof NotedAmendmentSchema>;

/** The dates that earlier builds noted: an amendment keeps its date as long as the fact keeps its value. */
export const firstPublishedFrom =
  (noted: readonly NotedAmendment[]): FirstPublished =>
  (document, { path, after }) =>
    noted.find((one) => one.document === document && one.path === path && one.after === after)?.date;

/** The amendments of some documents, as a manifest notes them. */
export const notedOf = (documents: readonly Document[]): NotedAmendment[] =>
  documents.flatMap(({ id, control }) =>
    control.amendments.map(({ path, after, date }) => ({ document: id, path, after, date })),
  );
