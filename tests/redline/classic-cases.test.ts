import { describe, expect, test } from 'vitest';
import { type HElement, type HNode, h } from '../../src/document/hast.ts';
import { renderHtml } from '../../src/document/html.ts';
import { lawful } from './laws.ts';

const article = (kind: string, ...parts: HElement[]): HElement =>
  h('article', { id: 'phones', 'data-kind': kind, 'data-audiences': 'pupils' }, h('h1', {}, 'Phones'), ...parts);
const section = (id: string, ...nodes: HNode[]): HElement =>
  h('section', { id, 'data-audiences': 'pupils' }, h('h2', {}, `About ${id}`), ...nodes);
const p = (...nodes: (HNode | string)[]): HElement => h('p', {}, ...nodes);
const li = (...nodes: (HNode | string)[]): HElement => h('li', {}, ...nodes);
const fact = (value: string, shown: string): HElement => h('data', { class: 'fact', value }, shown);
const lead = (name: string): HElement => fact('people.dsl.name', name);
const rule = (of: string, ...words: (HNode | string)[]): HElement =>
  h('span', { class: 'decision', 'data-decision': of }, ...words);
const clause = (id: string, words: string): HElement => h('li', { 'data-clause': id }, words);
const step = (id: string, type: string, words: string): HElement =>
  h('li', { 'data-step': id, 'data-type': type }, words);
const way = (from: string, to: string, label: string): HElement =>
  h('li', { 'data-from': from, 'data-to': to }, `${from} → ${to}: `, h('strong', {}, label));
const tr = (...cells: string[]): HElement => h('tr', {}, ...cells.map((cell) => h('td', {}, cell)));
const table = (...rows: HElement[]): HElement => h('table', {}, h('tbody', {}, ...rows));

/** The marked second part of a redline without its numbers, and each change as `class how: before → after`. */
function show(before: readonly HNode[], after: readonly HNode[], decisions: readonly string[] = []) {
  const { parts } = lawful(
    article('policy', section('a', ...before)),
    article('policy', section('a', ...after)),
    new Set(decisions),
  );
  const part = parts[1];
  if (!part) throw new Error('no part');
  const html = renderHtml(part.nodes).replace(/ data-n="[\d ]*"/g, '');
  const changes = part.changes.map(({ class: kind, how, before: b, after: a }) => `${kind} ${how}: ${b} → ${a}`);
  return { status: part.status, changes, html: html.slice(html.indexOf('</h2>') + 5, -'</section>'.length) };
}

const swap =
  '<del class="fact"><data class="fact" value="people.dsl.name">Amara Osei</data></del><ins class="fact"><data class="fact" value="people.dsl.name">Kofi Green</data></ins>';

const cases: Record<string, [HNode[], HNode[], ReturnType<typeof show>]> = {
  'a sentence that is reworded': [
    [p('Phones stay in the bag all day.')],
    [p('Phones stay in the locker all day.')],
    {
      status: 'reworded',
      changes: ['wording reworded: bag → locker'],
      html: '<p>Phones stay in the <del>bag</del><ins>locker</ins> all day.</p>',
    },
  ],
  'words around a link': [
    [p('Read ', h('a', { href: '#x' }, 'the old list'), ' first.')],
    [p('Read ', h('a', { href: '#x' }, 'the new list'), ' first.')],
    {
      status: 'reworded',
      changes: ['wording reworded: old → new'],
      html: '<p>Read <a href="#x">the <del>old</del><ins>new</ins> list</a> first.</p>',
    },
  ],
  'an address of a link': [
    [p('Read ', h('a', { href: 'https://old.example' }, 'the list'), '.')],
    [p('Read ', h('a', { href: 'https://new.example' }, 'the list'), '.')],
    {
      status: 'reworded',
      changes: ['wording reworded: the list → the list'],
      html: '<p>Read <del><a href="https://old.example">the list</a></del><ins><a href="https://new.example">the list</a></ins>.</p>',
    },
  ],
  'an item that is new in a list': [
    [h('ul', {}, li('Charge it.'), li('Lock it.'))],
    [h('ul', {}, li('Charge it.'), li('Label it with care.'), li('Lock it.'))],
    {
      status: 'reworded',
      changes: ['wording added:  → Label it with care.'],
      html: '<ul><li>Charge it.</li><li data-change="added"><ins>Label it with care.</ins></li><li>Lock it.</li></ul>',
    },
  ],
  'a row that is gone from a table': [
    [table(tr('Monday', 'Hall'), tr('Tuesday', 'Library'), tr('Friday', 'Gym'))],
    [table(tr('Monday', 'Hall'), tr('Friday', 'Gym'))],
    {
      status: 'reworded',
      changes: ['wording removed: Tuesday Library → '],
      html: '<table><tbody><tr><td>Monday</td><td>Hall</td></tr><tr data-change="removed"><td><del>Tuesday</del></td><td><del>Library</del></td></tr><tr><td>Friday</td><td>Gym</td></tr></tbody></table>',
    },
  ],
  'a cell that is reworded': [
    [table(tr('Monday', 'Hall'), tr('Friday', 'Gym'))],
    [table(tr('Monday', 'Hall'), tr('Friday', 'Field'))],
    {
      status: 'reworded',
      changes: ['wording reworded: Gym → Field'],
      html: '<table><tbody><tr><td>Monday</td><td>Hall</td></tr><tr><td>Friday</td><td><del>Gym</del><ins>Field</ins></td></tr></tbody></table>',
    },
  ],
  'a paragraph that is split': [
    [p('Phones are off. Watches may be worn in lessons by every pupil.')],
    [p('Phones are off.'), p('Watches may be worn in lessons by every pupil.')],
    {
      status: 'reworded',
      changes: ['wording added:  → Phones are off.', 'wording removed: Phones are off. → '],
      html: '<p data-change="added"><ins>Phones are off.</ins></p><p><del>Phones are off. </del>Watches may be worn in lessons by every pupil.</p>',
    },
  ],
  'a fact in three places': [
    [p('Tell ', lead('Amara Osei'), ' or ', lead('Amara Osei'), '.'), h('ul', {}, li('Lead: ', lead('Amara Osei')))],
    [p('Tell ', lead('Kofi Green'), ' or ', lead('Kofi Green'), '.'), h('ul', {}, li('Lead: ', lead('Kofi Green')))],
    {
      status: 'facts',
      changes: Array(3).fill('fact reworded: Amara Osei → Kofi Green'),
      html: `<p>Tell ${swap} or ${swap}.</p><ul><li>Lead: ${swap}</li></ul>`,
    },
  ],
  'a number and the link that follows it': [
    [p(h('a', { href: 'tel:1' }, fact('telephone', '1')))],
    [p(h('a', { href: 'tel:2' }, fact('telephone', '2')))],
    {
      status: 'facts',
      changes: ['fact reworded: 1 → 2'],
      html: '<p><del class="fact"><a href="tel:1"><data class="fact" value="telephone">1</data></a></del><ins class="fact"><a href="tel:2"><data class="fact" value="telephone">2</data></a></ins></p>',
    },
  ],
  'a fact and a word side by side': [
    [p('Always tell ', lead('Amara Osei'), ' about it quickly.')],
    [p('Always tell ', lead('Kofi Green'), ' about it today.')],
    {
      status: 'reworded',
      changes: ['fact reworded: Amara Osei → Kofi Green', 'wording reworded: quickly → today'],
      html: `<p>Always tell ${swap} about it <del>quickly</del><ins>today</ins>.</p>`,
    },
  ],
  'one more name in a list of names': [
    [p('Deputies: ', fact('people.deputyDsls.0.name', 'Joe Whitlock'))],
    [
      p(
        'Deputies: ',
        fact('people.deputyDsls.0.name', 'Joe Whitlock'),
        ' and ',
        fact('people.deputyDsls.1.name', 'Nadia Rahman'),
      ),
    ],
    {
      status: 'facts',
      changes: ['fact added:  → and Nadia Rahman'],
      html: '<p>Deputies: <data class="fact" value="people.deputyDsls.0.name">Joe Whitlock</data><ins class="fact"> and <data class="fact" value="people.deputyDsls.1.name">Nadia Rahman</data></ins></p>',
    },
  ],
  'a decision': [
    [p(rule('pupilPhones', 'Phones are handed in.'))],
    [p(rule('pupilPhones', 'Phones are sealed.'))],
    {
      status: 'decisions',
      changes: ['decision reworded: handed in → sealed'],
      html: '<p><span class="decision" data-decision="pupilPhones">Phones are <del class="decision">handed in</del><ins class="decision">sealed</ins>.</span></p>',
    },
  ],
  'other words for a decision that stands': [
    [p(rule('byod', 'Phones are handed in.'))],
    [p(rule('byod', 'Phones are given in.'))],
    {
      status: 'reworded',
      changes: ['wording reworded: handed → given'],
      html: '<p><span class="decision" data-decision="byod">Phones are <del>handed</del><ins>given</ins> in.</span></p>',
    },
  ],
  'a number that the school decides': [
    [p('At least ', fact('decisions.passwordLength', '12'), ' characters.')],
    [p('At least ', fact('decisions.passwordLength', '14'), ' characters.')],
    {
      status: 'decisions',
      changes: ['decision reworded: 12 → 14'],
      html: '<p>At least <del class="decision"><data class="fact" value="decisions.passwordLength">12</data></del><ins class="decision"><data class="fact" value="decisions.passwordLength">14</data></ins> characters.</p>',
    },
  ],
  'a clause that moved': [
    [h('ol', {}, clause('a', 'I ask.'), clause('b', 'I wait.'), clause('c', 'I help.'))],
    [h('ol', {}, clause('c', 'I help.'), clause('a', 'I ask.'), clause('b', 'I wait.'))],
    {
      status: 'reordered',
      changes: ['moved moved: I help. → I help.'],
      html: '<ol><li data-clause="c" data-change="moved" data-was-at="2">I help.</li><li data-clause="a">I ask.</li><li data-clause="b">I wait.</li></ol>',
    },
  ],
  'a clause with the words of another': [
    [h('ol', {}, clause('a', 'I ask.'))],
    [h('ol', {}, clause('b', 'I ask.'))],
    {
      status: 'reworded',
      changes: ['wording removed: I ask. → ', 'wording added:  → I ask.'],
      html: '<ol><li data-clause="a" data-change="removed"><del>I ask.</del></li><li data-clause="b" data-change="added"><ins>I ask.</ins></li></ol>',
    },
  ],
  'a column of a record that is new': [
    [table(h('tr', { 'data-column': 'date' }, h('th', {}, 'Date'), h('td', {}, 'Of the event')))],
    [
      table(
        h('tr', { 'data-column': 'date' }, h('th', {}, 'Date'), h('td', {}, 'Of the event')),
        h('tr', { 'data-column': 'who' }, h('th', {}, 'Who'), h('td', {}, 'Initials')),
      ),
    ],
    {
      status: 'reworded',
      changes: ['wording added:  → Who Initials'],
      html: '<table><tbody><tr data-column="date"><th>Date</th><td>Of the event</td></tr><tr data-column="who" data-change="added"><th><ins>Who</ins></th><td><ins>Initials</ins></td></tr></tbody></table>',
    },
  ],
  'a column that is new in a table': [
    [table(tr('Day', 'Place'), tr('Monday', 'Hall'))],
    [table(tr('Day', 'Time', 'Place'), tr('Monday', 'Noon', 'Hall'))],
    {
      status: 'reworded',
      changes: ['wording added:  → Time', 'wording added:  → Noon'],
      html: '<table><tbody><tr><td>Day</td><td data-change="added"><ins>Time</ins></td><td>Place</td></tr><tr><td>Monday</td><td data-change="added"><ins>Noon</ins></td><td>Hall</td></tr></tbody></table>',
    },
  ],
  'a way of a chart with another label': [
    [h('ul', {}, way('ask', 'tell', 'Yes'), way('ask', 'stop', 'No'))],
    [h('ul', {}, way('ask', 'tell', 'Always'), way('ask', 'stop', 'No'))],
    {
      status: 'reworded',
      changes: ['wording reworded: Yes → Always'],
      html: '<ul><li data-from="ask" data-to="tell">ask → tell: <del><strong>Yes</strong></del><ins><strong>Always</strong></ins></li><li data-from="ask" data-to="stop">ask → stop: <strong>No</strong></li></ul>',
    },
  ],
  'a step of another kind': [
    [h('ol', {}, step('ask', 'action', 'Ask.'))],
    [h('ol', {}, step('ask', 'urgent', 'Ask.'))],
    {
      status: 'reworded',
      changes: ['wording property: action → urgent'],
      html: '<ol><li data-step="ask" data-type="urgent" data-change="changed" data-was="{&quot;data-step&quot;:&quot;ask&quot;,&quot;data-type&quot;:&quot;action&quot;}">Ask.</li></ol>',
    },
  ],
};
describe('a redline shows', () => {
  test.each(Object.entries(cases))('%s', (_name, [before, after, expected]) => {
    expect(show(before, after, ['pupilPhones'])).toEqual(expected);
  });

  test('a heading that is renamed, and the words below it as they were', () => {
    const part = (title: string): HElement => h('section', { id: 'a' }, h('h2', {}, title), p('Same words.'));
    const { parts } = lawful(article('policy', part('Phones')), article('policy', part('Devices')));
    expect(parts[1]).toMatchObject({ id: 'a', title: 'Devices', number: 1, status: 'reworded' });
    expect(parts[1]?.changes).toMatchObject([{ how: 'reworded', before: 'Phones', after: 'Devices' }]);
  });

  test('what became of every section: new, gone where it was, moved', () => {
    const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map((id) => section(id, p(`Words on ${id}.`))) as HElement[];
    const { parts } = lawful(
      article('policy', ...([a, b, c, d] as HElement[])),
      article('policy', ...([d, a, e, c] as HElement[])),
    );
    expect(parts.slice(1).map(({ id, number, status, moved }) => ({ id, number, status, moved }))).toEqual([
      { id: 'd', number: 1, status: 'same', moved: { from: 4, to: 1 } },
      { id: 'a', number: 2, status: 'same', moved: undefined },
      { id: 'b', number: 2, status: 'removed', moved: undefined },
      { id: 'e', number: 3, status: 'added', moved: undefined },
      { id: 'c', number: 4, status: 'same', moved: undefined },
    ]);
  });

  test('for whom the document is, on its title', () => {
    const before = article('sheet', section('a', p('Words.')));
    const after = { ...before, properties: { ...before.properties, 'data-audiences': 'staff' } };
    const { parts } = lawful(before, after);
    expect(parts[0]?.changes).toMatchObject([
      { how: 'property', property: 'readers', before: 'pupils', after: 'staff' },
    ]);
    expect(renderHtml(parts[0]?.nodes ?? [])).toBe('<h1 data-change="changed" data-n="1">Phones</h1>');
  });

  test('a clause that went to another group as moved', () => {
    const group = (id: string, ...items: HElement[]): HElement => section(id, h('ol', {}, ...items));
    const [ask, wait, help] = [clause('a', 'I ask.'), clause('b', 'I wait.'), clause('c', 'I help.')];
    const { parts } = lawful(
      article('agreement', group('promises-1', ask, wait), group('promises-2', help)),
      article('agreement', group('promises-1', ask), group('promises-2', help, wait)),
    );
    expect(parts.map(({ status }) => status)).toEqual(['same', 'reordered', 'reordered']);
  });
});
