import type { Document, FormBlock } from '../../document/document.ts';
import type { HNode } from '../../document/hast.ts';
import { type Line, type LineKind, linesOf } from './lines.ts';

/** A part of a document that has a source of its own: a section of a policy, or the whole of any other document. */
export interface Part {
  readonly document: string;
  /** The section, in a policy. */
  readonly section: string | undefined;
  /** True for text of the school’s own. */
  readonly local: boolean;
  readonly lines: readonly Line[];
}

const known = new WeakMap<Document, readonly Part[]>();

/** The words of a document as readers meet them, a line for each paragraph, item, row, clause, field or step. */
export function partsOf(document: Document): readonly Part[] {
  const made = known.get(document) ?? split(document);
  known.set(document, made);
  return made;
}

/**
 * The same as plain text, for rules that read a text from end to end: a field to fill in is followed by dots, and the
 * headings and the care of a record, which are no sentences, are left out.
 */
export const wordsOf = (document: Document): string[] =>
  partsOf(document).flatMap(({ lines }) =>
    lines
      .filter(({ kind }) => document.kind !== 'record' || (kind !== 'term' && kind !== 'care'))
      .map(({ text, kind }) => (kind === 'field' || kind === 'signature' ? `${text} ......` : text)),
  );

function split(document: Document): readonly Part[] {
  if (document.kind !== 'policy')
    return [{ document: document.id, section: undefined, local: false, lines: ownLines(document) }];
  const line = markedLine(document);
  return document.sections.map((section) => ({
    document: document.id,
    section: section.id,
    local: section.local,
    lines: [
      line('heading', section.title),
      ...section.means.flatMap(({ nodes }) => linesOf(nodes)),
      ...linesOf(section.nodes),
    ],
  }));
}

/** Makes a line of plain words, with the facts that the document marks in them. */
const markedLine =
  ({ marked }: Document) =>
  (kind: LineKind, text: string): Line => {
    const nodes = marked?.get(text);
    return { kind, text, facts: (nodes && linesOf(nodes)[0]?.facts) ?? [] };
  };
type MakeLine = ReturnType<typeof markedLine>;

function ownLines(document: Exclude<Document, { kind: 'policy' }>): Line[] {
  const line = markedLine(document);
  const title = line('heading', document.title);
  switch (document.kind) {
    case 'agreement':
      return [
        title,
        ...linesOf(document.intro),
        ...document.groups.flatMap((group) => [
          ...(group.title === undefined ? [] : [line('heading', group.title)]),
          ...group.clauses.flatMap(({ nodes }) => linesOf(nodes, 'item')),
        ]),
        ...document.blocks.flatMap((block) => blockLines(block, line)),
      ];
    case 'record':
      return [
        title,
        ...linesOf(document.intro),
        line('care', document.keeper),
        line('care', `${document.reviewers}, ${document.frequency}`),
        line('row', document.retention),
        ...document.columns.flatMap(({ label, help }) => [line('term', label), ...(help ? [line('text', help)] : [])]),
      ];
    case 'flowchart':
      return [title, ...document.nodes.map(({ text }) => line('item', text))];
    case 'sheet':
      return [title, ...linesOf(document.nodes)];
  }
}

function blockLines(block: FormBlock, line: MakeLine): Line[] {
  if (block.type === 'cut') return [];
  const title = block.title === undefined ? [] : [line('heading', block.title)];
  const text = (nodes: readonly HNode[] | undefined): Line[] => linesOf(nodes ?? []);
  switch (block.type) {
    case 'fields':
      return [
        ...title,
        ...text(block.text),
        ...block.fields.map(({ label, type }) => line(type === 'signature' ? 'signature' : 'field', label)),
      ];
    case 'ticks':
      return [...title, ...block.ticks.map(({ label }) => line('item', label))];
    case 'consent':
      return [...title, ...text(block.text), ...block.rows.map(({ label }) => line('row', label))];
  }
}
