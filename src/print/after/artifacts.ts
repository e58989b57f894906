const MARK = /^(?:\/(\w+) ?(?:<<(.*)>>)? ?(?:BDC|BMC)|EMC)$/gm;
const PAINTS = /(?:^|[\s>)\]])(?:f\*?|F|S|s|B\*?|b\*?|Tj|TJ|'|"|Do|sh)$/m;
const SHOWS_TEXT = /(?:Tj|TJ|'|")$/m;

interface Span {
  readonly from: number;
  readonly to: number;
  /** The number of the piece; undefined for what belongs to no tag. */
  readonly mcid?: number;
}

/** The pieces of a page that show text. */
export const piecesWithText = (content: string): Set<number> =>
  new Set(
    spansOf(content).flatMap(({ from, to, mcid }) =>
      mcid !== undefined && SHOWS_TEXT.test(content.slice(from, to)) ? [mcid] : [],
    ),
  );

/**
 * Marks what a page paints and no tag owns as an artifact, so that a screen reader passes it over: its foot, lines of
 * tables, dotted leaders.
 * @param disowned pieces that were tagged and are decoration
 */
export function markArtifacts(content: string, disowned: ReadonlySet<number> = new Set()): string {
  let marked = '';
  for (const { from, to, mcid } of spansOf(content)) {
    const span = content.slice(from, to);
    if (mcid !== undefined) marked += disowned.has(mcid) ? span.replace(/^[^\n]*/, '/Artifact BMC') : span;
    else marked += PAINTS.test(span) ? `/Artifact BMC\n${span}${span.endsWith('\n') ? '' : '\n'}EMC\n` : span;
  }
  return marked;
}

/** The drawing of a page in its order: the outermost marked pieces, and what stands between them. */
function spansOf(content: string): Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let last = 0;
  let mcid: number | undefined;
  let isPiece = false;
  for (const mark of content.matchAll(MARK)) {
    const end = mark.index + mark[0].length + 1;
    if (mark[0] === 'EMC') {
      depth -= 1;
      if (depth > 0 || !isPiece) continue;
      spans.push({ from: last, to: end, mcid: mcid ?? -1 });
      last = end;
    } else if (depth++ === 0) {
      // What only says how to read some signs, such as marks that turn text round, belongs to what is around it.
      isPiece = mark[1] === 'Artifact' || /\/MCID \d/.test(mark[2] ?? '');
      if (!isPiece) continue;
      if (mark.index > last) spans.push({ from: last, to: mark.index });
      last = mark.index;
      const number = /\/MCID (\d+)/.exec(mark[2] ?? '')?.[1];
      mcid = number === undefined ? undefined : Number(number);
    }
  }
  if (last < content.length) spans.push({ from: last, to: content.length });
  return spans;
}
