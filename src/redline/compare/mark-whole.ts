import { type HElement, type HNode, h, readableText } from '../../document/hast.ts';
import { solid } from '../../edition/tree/parts.ts';
import { MARK } from '../marks.ts';
import { classify } from './classify.ts';
import { followedDecision } from './followed-decision.ts';
import { itemsIn } from './item-key.ts';
import { type Ledger, note, type Where } from './ledger.ts';
import { nodesOf, type Unit, unitsOf } from './units.ts';
import { propertiesWithoutId, withoutIds } from './without-ids.ts';

/** Marks a whole unit as added or removed: `ins` and `del` stand inside its lines, never around a block. */
export function markWhole(unit: Unit, how: 'added' | 'removed', where: Where, ledger: Ledger): HNode[] {
  const nodes = nodesOf(unit);
  const [before, after] = how === 'added' ? [[], nodes] : [nodes, []];
  const whole = itemsIn(nodes);
  const decision = unit.type === 'block' ? followedDecision(unit.element, ledger) : undefined;
  const change = classify(before, after, decision === undefined ? where : { ...where, decision }, ledger);
  const number = note(ledger, {
    ...change,
    how,
    before: readableText(before),
    after: readableText(after),
    items: [...where.items, ...whole],
    whole,
  });
  const properties = {
    class: change.class === 'wording' ? undefined : change.class,
    [MARK.number]: String(number),
  };
  if (unit.type === 'run') return markLine(unit.nodes, how, properties);
  const element = markBlock(unit.element, how, properties);
  return [
    { ...element, properties: { ...element.properties, [MARK.change]: how, [MARK.number]: properties[MARK.number] } },
  ];
}

type Marks = Readonly<Record<string, string | undefined>>;

function markBlock(element: HElement, how: 'added' | 'removed', marks: Marks): HElement {
  const children = unitsOf(element.children).flatMap((unit) =>
    unit.type === 'block'
      ? [markBlock(unit.element, how, marks)]
      : solid(unit.nodes).length === 0
        ? [...unit.nodes]
        : markLine(unit.nodes, how, marks),
  );
  return { ...element, properties: how === 'removed' ? propertiesWithoutId(element) : element.properties, children };
}

function markLine(nodes: readonly HNode[], how: 'added' | 'removed', marks: Marks): HNode[] {
  return how === 'added' ? [h('ins', marks, ...nodes)] : [h('del', marks, ...nodes.map(withoutIds))];
}
