import { type HElement, type HNode, isBlock } from '../../document/hast.ts';
import { keyOf } from './node-key.ts';

/** What is compared as one thing: a block, or the inline content between two blocks. */
export type Unit = BlockUnit | RunUnit;
export interface BlockUnit {
  readonly type: 'block';
  readonly element: HElement;
  readonly key: string;
}
export interface RunUnit {
  readonly type: 'run';
  readonly nodes: readonly HNode[];
  readonly key: string;
}

/** Cuts the children of an element into blocks and runs of inline content. */
export function unitsOf(children: readonly HNode[]): Unit[] {
  const units: Unit[] = [];
  let run: HNode[] = [];
  const close = (): void => {
    if (run.length > 0) units.push({ type: 'run', nodes: run, key: keyOf(run) });
    run = [];
  };
  for (const child of children) {
    if (child.type === 'element' && isBlock(child)) {
      close();
      units.push({ type: 'block', element: child, key: keyOf([child]) });
    } else run.push(child);
  }
  close();
  return units;
}

export const nodesOf = (unit: Unit): readonly HNode[] => (unit.type === 'block' ? [unit.element] : unit.nodes);
