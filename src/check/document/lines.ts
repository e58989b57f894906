import { type HElement, type HNode, UNEVEN_SPACE } from '../../document/hast.ts';

export type LineKind = 'heading' | 'text' | 'item' | 'row' | 'term' | 'field' | 'signature' | 'care';

/** Where a fact stands in a line: the characters from `from` up to `to`. */
export interface FactSpan {
  readonly path: string;
  readonly from: number;
  readonly to: number;
}

/** What stands on one line of its own, with the facts in it. */
export interface Line {
  readonly kind: LineKind;
  readonly text: string;
  readonly facts: readonly FactSpan[];
  /** True for a list or a table that holds nothing. */
  readonly empty?: true;
}

const KINDS: Readonly<Record<string, LineKind>> = {
  p: 'text',
  div: 'text',
  section: 'text',
  figure: 'text',
  aside: 'text',
  blockquote: 'text',
  dd: 'text',
  caption: 'text',
  dt: 'term',
  li: 'item',
  tr: 'row',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  ul: 'text',
  ol: 'text',
  dl: 'text',
  table: 'text',
  thead: 'text',
  tbody: 'text',
};

/** Lists that a reader sees as empty when nothing stands in them. */
const LISTS = new Set(['ul', 'ol', 'dl', 'tbody']);

/** What sets words apart in a row. */
const BREAKS = new Set(['br', 'td', 'th']);

/** What makes a line of its own in the cell of a table. */
const IN_CELLS = new Set(['ul', 'ol', 'li']);

/** One line for each block of a tree; a row of a table is one line, its cells apart by a space, and a list in it others. */
export function linesOf(nodes: readonly HNode[], kind: LineKind = 'text'): Line[] {
  const writer = new LineWriter();
  for (const node of nodes) walk(node, kind, writer);
  writer.end(kind);
  return writer.lines;
}

function walk(node: HNode, kind: LineKind, writer: LineWriter): void {
  if (node.type === 'text') {
    writer.write(node.value);
    return;
  }
  if (node.tagName === 'br' && kind !== 'row') writer.end(kind);
  if (kind === 'row' && BREAKS.has(node.tagName)) writer.write(' ');
  const block = KINDS[node.tagName];
  const own = kind === 'row' && !IN_CELLS.has(node.tagName) ? undefined : block;
  if (own === undefined) {
    if (block) writer.write(' ');
    writer.mark(factOf(node), () => {
      for (const child of node.children) walk(child, kind, writer);
    });
    if (block) writer.write(' ');
    return;
  }
  writer.end(kind);
  const before = writer.lines.length;
  // A paragraph in an item is still the item.
  const inner = own === 'text' && kind !== 'heading' ? kind : own;
  for (const child of node.children) walk(child, inner, writer);
  writer.end(inner);
  if (LISTS.has(node.tagName) && writer.lines.length === before)
    writer.lines.push({ kind: 'item', text: '', facts: [], empty: true });
}

const factOf = (node: HElement): string | undefined =>
  node.tagName === 'data' && typeof node.properties.value === 'string' ? node.properties.value : undefined;

/** Collects the text of one line after the other; runs of white space become one space. */
class LineWriter {
  readonly lines: Line[] = [];
  #text = '';
  #facts: FactSpan[] = [];

  write(value: string): void {
    const flat = value.replace(UNEVEN_SPACE, ' ');
    this.#text += this.#text === '' || this.#text.endsWith(' ') ? flat.trimStart() : flat;
  }

  mark(path: string | undefined, write: () => void): void {
    const from = this.#text.length;
    write();
    if (path !== undefined) this.#facts.push({ path, from, to: this.#text.length });
  }

  end(kind: LineKind): void {
    const text = this.#text.trimEnd();
    if (text !== '') this.lines.push({ kind, text, facts: this.#facts });
    this.#text = '';
    this.#facts = [];
  }
}
