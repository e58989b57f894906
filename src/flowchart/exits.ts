import type { ChartEdge, FlowchartDocument } from '../document/document.ts';
import type { Measure } from './measure.ts';
import { LABEL } from './style.ts';

export type Side = 'bottom' | 'left' | 'right';

/** Where a way leaves its step, and the words beside it. */
export interface Exit {
  /** The name of the point at which it leaves. */
  readonly port: string;
  readonly side: Side;
  /** True when many ways leave the lower side next to each other. */
  readonly inComb: boolean;
  readonly label?: { readonly text: string; readonly width: number; readonly height: number } | undefined;
}

export type Exits = ReadonlyMap<ChartEdge, Exit>;

/** With more ways than this they all leave at the bottom, side by side like the teeth of a comb. */
const MOST_SIDES = 3;

/**
 * Decides on which side every way leaves: the way with the longest road ahead goes straight down, the others to the
 * sides, so that the main line of the procedure reads from top to bottom.
 */
export function exitsOf(document: FlowchartDocument, measure: Measure): Exits {
  const exits = new Map<ChartEdge, Exit>();
  const ahead = roadAhead(document);
  for (const { id } of document.nodes) {
    const out = document.edges.filter((edge) => edge.from === id);
    const main = out.reduce<ChartEdge | undefined>(
      (best, edge) => (best === undefined || ahead(edge.to) > ahead(best.to) ? edge : best),
      undefined,
    );
    const inComb = out.length > MOST_SIDES;
    const sides: Side[] = ['right', 'left'];
    out.forEach((edge, index) => {
      const label =
        edge.label === undefined
          ? undefined
          : { text: edge.label, width: measure.width(edge.label, LABEL.size, LABEL.weight), height: LABEL.height };
      const side = inComb || edge === main ? 'bottom' : (sides.shift() ?? 'right');
      exits.set(edge, { port: `${id}:out-${index}`, side, inComb, label });
    });
  }
  return exits;
}

/** The room that one of many ways needs on the lower side of its step. */
export const toothWidth = (label: Exit['label']): number => Math.ceil(((label?.width ?? 0) + 16) / 8) * 8;

/** How many steps can still follow a step; a way that leads back does not count. */
function roadAhead({ edges }: FlowchartDocument): (id: string) => number {
  const known = new Map<string, number>();
  const length = (id: string, above: ReadonlySet<string>): number => {
    const done = known.get(id);
    if (done !== undefined) return done;
    if (above.has(id)) return -1;
    const path = new Set([...above, id]);
    const longest = Math.max(-1, ...edges.filter((edge) => edge.from === id).map((edge) => length(edge.to, path))) + 1;
    if (above.size === 0) known.set(id, longest);
    return longest;
  };
  return (id) => length(id, new Set());
}
