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

/** Places boxes and routes lines between their ports. */
export function runElk(children: ElkNode[], edges: ElkExtendedEdge[]): Promise<ElkNode> {
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
