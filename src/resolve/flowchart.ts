import type { ChartEdge, FlowchartDocument } from '../document/document.ts';
import type { LibraryFlowchart } from '../document/library.ts';
import { holds } from './components/when.ts';
import type { Context } from './context.ts';
import { controlOf } from './control.ts';
import { inlineString } from './inline.ts';

/**
 * Resolves a flowchart. A step whose condition does not hold is left out, and the ways that led to it lead on to
 * the step after it.
 */
export function resolveFlowchart(chart: LibraryFlowchart, parent: Context): FlowchartDocument {
  const kept = chart.nodes.filter((node) => node.when === undefined || holds(parent.school, node.when));
  const keptIds = new Set(kept.map(({ id }) => id));
  const nodes = kept.map((node) => {
    const context = parent.moved({ ...parent.at, section: node.id });
    return { id: node.id, type: node.type, text: inlineString(node.text, context) };
  });
  return {
    kind: 'flowchart',
    id: chart.id,
    title: inlineString(chart.title, parent),
    summary: inlineString(chart.summary, parent),
    audiences: chart.audiences,
    control: controlOf(parent.school),
    nodes,
    edges: bridge(chart.edges, keptIds).map((edge) => ({
      ...edge,
      label: edge.label === undefined ? undefined : inlineString(edge.label, parent),
    })),
    uses: parent.uses,
    marked: parent.marked,
    live: parent.live,
  };
}

function bridge(edges: readonly ChartEdge[], kept: ReadonlySet<string>): ChartEdge[] {
  const onward = (id: string, seen: ReadonlySet<string>): readonly string[] => {
    if (kept.has(id)) return [id];
    if (seen.has(id)) return [];
    return edges.filter((edge) => edge.from === id).flatMap((edge) => onward(edge.to, new Set([...seen, id])));
  };
  return edges
    .filter((edge) => kept.has(edge.from))
    .flatMap((edge) => onward(edge.to, new Set()).map((to) => ({ ...edge, to })));
}
