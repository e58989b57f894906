import type { Audience } from '../../document/document.ts';
import type { HNode } from '../../document/hast.ts';

/** One part of a document that is handed on: its heading, where it has one, and what stands under it. */
export interface Part {
  /** The id of a section of a policy. */
  readonly id?: string;
  /** The number before the heading. */
  readonly number?: number;
  readonly title?: string;
  /** Plain elements alone: paragraphs, lists, tables, quotations, and headings from `h3` down. */
  readonly nodes: readonly HNode[];
}

/** What the school calls a group of readers, at the start of a line. */
export type ReaderName = (reader: Audience) => string;
