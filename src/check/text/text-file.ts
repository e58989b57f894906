/** A policy as plain text, the way a reader of Word or PDF files hands it over. */
export interface TextFile {
  /** The name that messages show. */
  readonly file: string;
  readonly lines: readonly string[];
}

/** Splits text into lines; page breaks count as line ends, soft hyphens and byte order marks are dropped. */
export function parseTextFile(file: string, source: string): TextFile {
  const clean = source.replace(/[\uFEFF\u00AD]/g, '').replace(/\r\n?|\f|\u2028|\u2029/g, '\n');
  return { file, lines: clean.split('\n').map((line) => line.replaceAll('\u00A0', ' ')) };
}

/** What marks an item of a list at the start of a line. */
export const BULLET = /^\s*(?:[¶•●▪◦‣·*o❖➢✓üV§-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+(?=\S)/;

/** One sentence or item of a list, with the line it starts on. */
export interface Statement {
  readonly text: string;
  /** Counts from 1. */
  readonly line: number;
}

const cache = new WeakMap<TextFile, readonly Statement[]>();

/** The sentences and list items of a text, joined over the ends of lines. Computed once for each text. */
export function statementsOf(text: TextFile): readonly Statement[] {
  const known = cache.get(text);
  if (known) return known;
  const made = blocksOf(text).flatMap(splitSentences);
  cache.set(text, made);
  return made;
}

interface Block {
  text: string;
  /** For every part of the text, where it begins and its line. */
  readonly starts: { readonly at: number; readonly line: number }[];
}

/** Lines that belong together: paragraphs and items. A text with an empty line after every line is read as if without. */
function blocksOf({ lines }: TextFile): Block[] {
  const spaced = isDoubleSpaced(lines);
  const blocks: Block[] = [];
  let open: Block | undefined;
  let previous = '';
  for (const [index, raw] of lines.entries()) {
    const line = raw.replace(/\*\*/g, '').trim();
    if (line === '') {
      if (!spaced) open = undefined;
      continue;
    }
    const own = line.replace(BULLET, '');
    const goesOn = open !== undefined && !BULLET.test(raw) && previous.length >= 45 && !/^#/.test(line);
    if (open && goesOn) {
      open.starts.push({ at: open.text.length + 1, line: index + 1 });
      open.text += ` ${own}`;
    } else {
      open = { text: own, starts: [{ at: 0, line: index + 1 }] };
      blocks.push(open);
    }
    previous = line;
  }
  return blocks;
}

function isDoubleSpaced(lines: readonly string[]): boolean {
  const full = lines.filter((line) => line.trim() !== '').length;
  const pairs = lines.filter((line, index) => line.trim() !== '' && (lines[index + 1] ?? '').trim() !== '').length;
  return full > 40 && pairs < full * 0.35;
}

function splitSentences({ text, starts }: Block): Statement[] {
  const found: Statement[] = [];
  for (const match of text.matchAll(/\S.*?(?:[.!?](?=\s+["“'‘(]?[A-Z])|$)/g)) {
    const line = starts.findLast(({ at }) => at <= match.index)?.line ?? 1;
    found.push({ text: match[0].replace(/\s+/g, ' '), line });
  }
  return found;
}
