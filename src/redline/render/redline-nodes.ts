import { counted } from '../../diagnostics/format.ts';
import { type HElement, type HNode, h } from '../../document/hast.ts';
import { isUntouched, type PartComparison } from '../comparison.ts';
import type { DecisionChange, FactChange, Redline } from '../redline.ts';
import { placesOf } from './number-changes.ts';
import { partId, partNodes } from './part-nodes.ts';
import { fateOf, headingOf, partNoun, placesLine, readersLine, sides, signLine } from './phrases.ts';

/** The id of the switch that hides unchanged parts by `:has(#only-changed:checked) [data-status='same']`. */
export const ONLY_CHANGED = 'only-changed';

/**
 * A redline as the body of a page, below its title: a summary in sentences, the three layers, a switch that needs no
 * script, and the document with its changes. Links to other documents stand in it as `doc:…`, see `renderHtml`.
 *
 * Classes: `redline-summary`; `layers` with three `layer`, each with a `big` line, `was` and `now`; `redline-switch`;
 * `redline-part` with `data-status` and a `redline-fate` line; `redline-note`; `change-nav`; `ins` and `del` with the
 * class `fact` or `decision`; `data-change` on blocks that were added, removed, moved or changed. A removed item of a
 * numbered list takes no number if the style makes it `display: block`.
 */
export function redlineNodes(redline: Redline): HNode[] {
  if (redline.change === undefined) return [h('p', { class: 'redline-summary' }, 'Nothing changed.')];
  const places = placesOf(redline.parts);
  return [
    summaryNodes(redline),
    h('div', { class: 'layers' }, decisionLayer(redline.decisions), factLayer(redline.facts), wordLayer(redline)),
    switchNodes(redline, places.size),
    h('div', { class: 'redline-parts' }, ...redline.parts.map((part) => partNodes(part, places))),
  ];
}

function summaryNodes(redline: Redline): HElement {
  const items = redline.summary.map(({ audience, text }) => h('li', { 'data-audience': audience }, text));
  return h(
    'section',
    { class: 'redline-summary' },
    h('h2', {}, 'In short'),
    h('ul', {}, ...items),
    h('p', {}, signLine(redline)),
  );
}

const layer = (title: string, ...nodes: readonly HNode[]): HElement =>
  h('section', { class: 'layer' }, h('h2', { class: 'big' }, title), ...nodes);

const sideNodes = (change: DecisionChange | FactChange): HElement[] => {
  const [was, now] = sides(change);
  return [
    h('span', { class: 'was' }, h('span', { class: 'visually-hidden' }, 'before: '), was),
    h('br'),
    h('span', { class: 'now' }, h('span', { class: 'visually-hidden' }, 'now: '), now),
    h('br'),
  ];
};

const decisionLayer = (decisions: readonly DecisionChange[]): HElement =>
  layer(
    counted(decisions.length, 'decision'),
    ...decisions.map((decision) =>
      h(
        'p',
        {},
        h('strong', {}, decision.topic),
        h('br'),
        decision.question,
        h('br'),
        ...sideNodes(decision),
        `Affects ${readersLine(decision)}`,
      ),
    ),
  );

const factLayer = (facts: readonly FactChange[]): HElement =>
  layer(
    counted(facts.length, 'fact'),
    ...facts.map((fact) => h('p', {}, h('strong', {}, fact.label), h('br'), ...sideNodes(fact), placesLine(fact))),
  );

function wordLayer(redline: Redline): HElement {
  const { added, removed, moved } = redline.counts;
  const changed = redline.parts.filter((part) => !isUntouched(part));
  const item = (part: PartComparison): HElement =>
    h('li', {}, h('a', { href: `#${partId(part)}` }, headingOf(part)), `: ${fateOf(part)}`);
  return layer(
    `${counted(redline.counts.reworded, partNoun(redline))} reworded`,
    h('p', {}, `${added} added, ${removed} removed, ${moved} moved`),
    h('ul', {}, ...changed.map(item)),
  );
}

const switchNodes = (redline: Redline, total: number): HElement =>
  h(
    'div',
    { class: 'redline-switch' },
    h(
      'p',
      {},
      h('input', { type: 'checkbox', id: ONLY_CHANGED }),
      ' ',
      h('label', { for: ONLY_CHANGED }, `Only changed ${partNoun(redline)}s`),
    ),
    ...(total > 0 ? [h('p', {}, h('a', { href: '#change-1' }, `Go to the first of ${counted(total, 'change')}`))] : []),
  );
