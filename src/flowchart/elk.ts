import { createRequire } from 'node:module';
import type { ELK, ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.spacing.nodeNode': '26',
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

/** As many as the charts of eight schools need. */
const MOST_KNOWN = 256;
const known = new Map<string, Promise<ElkNode>>();

/**
 * Places boxes and routes lines between their ports. This takes longer than the rest of a page, and a past edition of
 * a chart mostly has the boxes of the one in force, so the last answers are kept. They must not be changed.
 */
export function runElk(children: ElkNode[], edges: ElkExtendedEdge[]): Promise<ElkNode> {
  const key = JSON.stringify([children, edges]);
  const answer = known.get(key) ?? layOut(children, edges);
  known.delete(key);
  known.set(key, answer);
  const [oldest] = known.keys();
  if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  return answer;
}

function layOut(children: ElkNode[], edges: ElkExtendedEdge[]): Promise<ElkNode> {
  engine ??= createElk();
  return engine.layout({ id: 'chart', layoutOptions: OPTIONS, children, edges });
}

/** The package is CommonJS and hides its class behind different names for different loaders. */
function createElk(): ELK {
  const loaded = createRequire(import.meta.url)('elkjs/lib/elk.bundled.js') as {
    default?: new () => ELK;
  } & (new () => ELK);
  const Elk = loaded.default ?? loaded;
  return new Elk();
}
