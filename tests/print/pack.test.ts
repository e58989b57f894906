import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/check/catalogue.ts';
import { h, readableText, text } from '../../src/document/hast.ts';
import { renderHtml } from '../../src/document/html.ts';
import { packChecks } from '../../src/print/pack/pack-checks.ts';
import { renderPackHtml } from '../../src/print/print-html.ts';
import { controlTable } from '../../src/print/view/control-table.ts';
import { governorsPackView } from '../../src/print/view/governors-pack.ts';
import { packNodes } from '../../src/print/view/pack-text.ts';
import { VIEW_SCHEMAS } from '../../src/print/view/schema.ts';
import { versionLine } from '../../src/print/view/version-words.ts';
import { smallSchool } from '../support/small-school.ts';
import { samplePolicy } from './sample.ts';
import { APPROVED, samplePacks } from './sample-review.ts';

const { plan, packs } = await samplePacks();
const { control } = samplePolicy;
const packOf = (id: string) => {
  const found = packs.find(({ draft }) => draft.id === id);
  if (!found) throw new Error(`no pack of ${id}`);
  return found;
};
const viewOf = (id: string) => governorsPackView(packOf(id), false, undefined);

describe('which version it is', () => {
  const amendment = { path: 'people.dsl.name', before: 'A', after: 'B' };
  test.each([
    ['of an approved document', {}, undefined, 'version 3.0 · in force from 16 September 2026'],
    ['of a draft', { status: 'draft' as const }, undefined, 'version 3.0 · Draft, not yet approved'],
    [
      'of a past edition',
      {},
      'Superseded by version 4.0 on 1 October 2026',
      'version 3.0 · in force from 16 September 2026 · Superseded by version 4.0 on 1 October 2026',
    ],
    [
      'with facts of today, counted to the last day on which one changed',
      {
        amendments: [
          { ...amendment, date: '2026-10-03' },
          { ...amendment, path: 'people.head.name', date: '2026-11-02' },
        ],
      },
      undefined,
      'version 3.0 · in force from 16 September 2026 · with 2 facts as of 2 November 2026',
    ],
  ])('%s', (_name, change, past, expected) => {
    expect(versionLine({ ...control, ...change }, past)).toBe(expected);
  });
});

describe('the table of versions', () => {
  const row = { version: '2.0', date: '2025-09-01', author: 'Kofi Green', note: 'Yearly review.', kept: true };

  test('puts amendments first, a row for each day, and marks what was brought along', () => {
    const { rows, notes } = controlTable({
      ...control,
      amendments: [
        { path: 'a', before: 'Dev Lal', after: 'Nia Roe', date: '2026-10-03' },
        { path: 'b', before: '', after: 'Pia Stone', date: '2026-11-02' },
        { path: 'c', before: 'Ivo Tarn', after: '', date: '2026-11-02' },
      ],
      history: [row, { ...row, version: '1.0', kept: false }],
    });
    expect(rows.map(({ version, remark, date, approval, note }) => [version, remark, date, approval, note])).toEqual([
      [
        '3.0',
        'administrative amendment',
        '2 November 2026',
        'no approval needed',
        'Now also names “Pia Stone”. No longer names “Ivo Tarn”.',
      ],
      ['3.0', 'administrative amendment', '3 October 2026', 'no approval needed', '“Dev Lal” is now “Nia Roe”.'],
      ['3.0', 'this version', '16 September 2026', 'Governing board, minute FGB 26/14', 'Phones are now handed in.'],
      ['2.0', '', '1 September 2025', 'not written down', 'Yearly review.'],
      ['1.0', 'earlier record', '1 September 2025', 'not written down', 'Yearly review.'],
    ]);
    expect(notes).toHaveLength(2);
  });

  test('names no approver of a draft', () => {
    const [first] = controlTable({ ...control, status: 'draft' }).rows;
    expect(first).toMatchObject({ remark: 'draft', approval: 'Draft, not yet approved' });
  });
});

describe('the documents that get a pack', () => {
  test('are those that changed and those that nobody approved', () => {
    const ids = packs.map(({ draft }) => draft.id);
    expect(ids).toEqual(expect.arrayContaining(['online-safety', 'pupil-ks2', 'staff']));
    const unchanged = plan.drafts.filter(({ id }) => !ids.includes(id)).map(({ id }) => id);
    expect(unchanged.every((id) => APPROVED.includes(id))).toBe(true);
  });

  test('are all of them, or those that are asked for', async () => {
    expect((await samplePacks({ all: true })).packs).toHaveLength(plan.drafts.length);
    expect((await samplePacks({ documents: ['staff'] })).packs.map(({ draft }) => draft.id)).toEqual(['staff']);
  });

  test('leave out one of which not a word changed', async () => {
    const { packs: few } = await samplePacks({}, ({ editions = [] }) => ({ ...smallSchool(), editions }));
    const ids = few.map(({ draft }) => draft.id);
    expect(APPROVED.filter((id) => ids.includes(id))).toEqual(['online-safety']);
    expect(ids).toContain('staff');
  });
});

describe('a pack', () => {
  test('asks about the version that follows from what changed', () => {
    expect(viewOf('online-safety').question).toBe(
      `Governors are asked to approve version 2.0 of “${packOf('online-safety').draft.title}”, which would follow version 1.0.`,
    );
    expect(viewOf('key-contacts').question).toContain('version 1.0.1');
    expect(viewOf('staff').question).toContain('its first edition');
  });

  test('tells the three layers apart', () => {
    const { summary } = viewOf('online-safety');
    expect(summary.decisions.map(({ title }) => title)).toEqual(['Where is a pupil’s phone during the school day?']);
    expect(summary.facts).toContainEqual(
      expect.objectContaining({
        before: 'Dev Lal',
        after: 'Nia Roe',
        title: 'Designated safeguarding lead (DSL): name',
      }),
    );
    expect(summary.words.some((line) => /moved from 3 to 7/.test(line))).toBe(true);
    expect(summary.words.some((line) => /reworded/.test(line))).toBe(true);
  });

  test('says which forms have to be signed again', () => {
    const form = packOf('pupil-ks2').draft.title;
    expect(viewOf('pupil-ks2').summary.sign.join(' ')).toContain(`“${form}” has to be signed again`);
    expect(viewOf('online-safety').summary.sign.join(' ')).toContain(
      `Because of other changes under review, “${form}” has to be signed again`,
    );
    expect(viewOf('incident-log').summary.sign.join(' ')).not.toContain('again');
  });

  test('of a first edition has no redline, and the numbers of its parts have no gap', () => {
    const { redline, words, approval } = viewOf('staff');
    expect(redline).toBeNull();
    expect([words.number, approval.number]).toEqual(['3', '5']);
  });

  test('has no redline either where not a word changed', async () => {
    const {
      packs: [pack],
    } = await samplePacks({ documents: ['key-contacts'] }, ({ editions = [] }) => ({
      ...smallSchool(),
      editions,
    }));
    const view = pack && governorsPackView(pack, false, undefined);
    expect(view?.summary.lead).toBe('Nothing changed since the last edition.');
    expect(view?.redline).toBeNull();
  });

  test('repeats only what changed, and names the rest', () => {
    const { redline } = viewOf('online-safety');
    const policy = packOf('online-safety').draft;
    const sections = policy.kind === 'policy' ? policy.sections : [];
    expect(redline?.parts.length).toBeLessThan(sections.length);
    for (const { title } of sections)
      expect(`${redline?.untouched} ${redline?.parts.map((part) => part.title).join(' ')}`).toContain(title);
  });

  test('leaves the note and the day of a version that nobody has prepared to the meeting', () => {
    expect(viewOf('online-safety').versions.table.rows[0]).toMatchObject({
      version: '2.0',
      date: 'to be decided',
      note: 'to be written (see the cover)',
    });
  });

  test('with an error says that it cannot be approved', () => {
    const pack = packOf('staff');
    const broken = { ...pack.checks, errors: [{ message: 'A gap.', fix: 'Fill it.', rule: 'Nothing is left' }] };
    const { approval } = governorsPackView({ ...pack, checks: broken }, false, undefined);
    expect(approval.lead).toContain('cannot be approved as it stands');
  });

  test('fits its template, whatever the kind of the document', async () => {
    for (const id of APPROVED) {
      expect(VIEW_SCHEMAS['governors-pack'].safeParse(viewOf(id)).success).toBe(true);
      expect(await renderPackHtml(packOf(id), false)).toMatch(/^<!doctype html>/);
    }
  });
});

describe('what the checks say of a document', () => {
  const at = { file: 'x', line: 1, column: 1, fix: 'Do it.' };
  const rule = (stage: string) => catalogue.find((each) => each.stage === stage)?.id ?? '';
  const found = [
    { ...at, rule: rule('configuration'), severity: 'warning', message: 'of the settings' },
    { ...at, rule: rule('document'), severity: 'error', message: 'of this document', document: 'staff' },
    { ...at, rule: rule('library'), severity: 'warning', message: 'of another', document: 'parent' },
  ] as const;
  const waiver = { rule: 'x/y', reason: 'It is small.', by: 'Hana Fell', until: '2027-01-01' };

  test('is what concerns it, and the rules that hold are counted', () => {
    const { stages, errors, warnings, waived } = packChecks(
      'staff',
      found,
      [{ diagnostic: { ...at, rule: 'x/y', severity: 'warning', message: 'waived' }, waiver }],
      catalogue,
    );
    expect(errors.map(({ message }) => message)).toEqual(['of this document']);
    expect(warnings.map(({ message }) => message)).toEqual(['of the settings']);
    expect(waived).toEqual([{ message: 'waived', reason: 'It is small.', by: 'Hana Fell', until: '2027-01-01' }]);
    expect(stages.map(({ rules, hold }) => rules - hold)).toEqual([1, 0, 1]);
  });
});

describe('the text of a pack', () => {
  const words = {
    steps: new Map([
      ['ask', 'Ask the pupil'],
      ['log', 'Write it down'],
    ]),
    control,
  };
  const html = (...nodes: Parameters<typeof packNodes>[0]): string => renderHtml(packNodes(nodes, words));

  test.each([
    ['headings stand two levels down, without ids', h('h2', { id: 'a' }, 'A'), '<h4>A</h4>'],
    [
      'a way of a chart names its steps',
      h('li', { 'data-from': 'ask', 'data-to': 'log' }, 'ask → log: ', h('strong', {}, 'Yes')),
      '<li>From “Ask the pupil” to “Write it down”: <strong>Yes</strong></li>',
    ],
    [
      'spaces at the edge of a change stand outside it',
      h('p', {}, 'the', h('ins', { 'data-n': '1' }, ' whole '), 'school'),
      '<p>the <ins>whole</ins> school</p>',
    ],
    [
      'a version is the one that is proposed',
      h('p', {}, 'Version ', h('data', { value: 'documentControl.version' })),
      '<p>Version <data value="documentControl.version">3.0</data></p>',
    ],
    [
      'a mark of a change stays',
      h('li', { 'data-change': 'added', 'data-n': '4' }, 'New'),
      '<li data-change="added">New</li>',
    ],
    [
      'a place where no face may be seen says so',
      h('li', { 'data-channel': 'web', 'data-face': 'no' }, 'Website'),
      '<li>Website (no faces)</li>',
    ],
  ])('%s', (_name, node, expected) => {
    expect(html(node)).toBe(expected);
  });

  test('loses no word', () => {
    const nodes = [h('p', {}, 'One ', h('del', {}, 'two '), h('ins', {}, 'three'), text(' four'))];
    expect(readableText(packNodes(nodes, words))).toBe(readableText(nodes));
  });
});
