import { createRequire } from 'node:module';
import type { ELK, ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import type { Point } from './chart-layout.ts';

/** Where ELK puts boxes, and the points through which its lines run. */
export interface Routed {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Point>;
  /** In the order of the edges; empty for one that ELK could not lead. */
  readonly lines: readonly (readonly Point[])[];
}

/** What is to be placed: boxes with their ports, and the ways between them. Plain data. */
export interface Graph {
  readonly children: ElkNode[];
  readonly edges: ElkExtendedEdge[];
}

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.separateConnectedComponents': 'false',
  'elk.spacing.nodeNode': '22',
  'elk.spacing.edgeNode': '16',
  'elk.spacing.edgeEdge': '12',
  'elk.layered.spacing.nodeNodeBetweenLayers': '24',
  'elk.layered.spacing.edgeNodeBetweenLayers': '13',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '10',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.nodePlacement.favorStraightEdges': 'true',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.padding': '[top=10,left=10,bottom=4,right=10]',
};

let engine: ELK | undefined;

/** An answer is a few kilobytes. A chart asks for three or four, and most schools ask for the same. */
const MOST_KNOWN = 512;
const known = new Map<string, Promise<Routed>>();

let place = runHere;

/**
 * Has graphs placed by somebody else, such as by the thread that serves several: each would begin with the same ones,
 * and ELK needs three seconds until it is warm.
 */
export function placeElsewhere(ask: (graph: Graph) => Promise<Routed>): void {
  place = ask;
}

/** Places boxes and routes lines between their ports. This takes longer than the rest of a page: answers are kept. */
export function runElk(graph: Graph): Promise<Routed> {
  const key = JSON.stringify(graph);
  const answer = known.get(key) ?? place(graph);
  known.delete(key);
  known.set(key, answer);
  const [oldest] = known.keys();
  if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  return answer;
}

async function runHere({ children, edges }: Graph): Promise<Routed> {
  engine ??= createElk();
  const graph: ElkNode = await engine.layout({ id: 'chart', layoutOptions: OPTIONS, children, edges });
  return {
    width: graph.width ?? 0,
    height: graph.height ?? 0,
    boxes: new Map((graph.children ?? []).map(({ id, x = 0, y = 0 }) => [id, { x, y }])),
    lines: (graph.edges ?? []).map(({ sections }) => {
      const section = sections?.[0];
      return section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] : [];
    }),
  };
}

/** The package is CommonJS and hides its class behind different names for different loaders. */
function createElk(): ELK {
  const loaded = createRequire(import.meta.url)('elkjs/lib/elk.bundled.js') as {
    default?: new () => ELK;
  } & (new () => ELK);
  const Elk = loaded.default ?? loaded;
  return new Elk();
}
