import { describe, expect, test } from 'vitest';
import type { Library } from '../../src/document/library.ts';
import { impactOf } from '../../src/impact/impact.ts';
import { namings } from '../../src/impact/namings.ts';
import { impactJson, renderImpact } from '../../src/impact/render-impact.ts';
import { resolvePack } from '../../src/resolve/pack.ts';
import { predecessorsOf } from '../../src/reviews/succession.ts';
import { shippedLibrary } from '../support/library.ts';
import { smallEdition } from '../support/small-edition.ts';
import { smallSchool } from '../support/small-school.ts';

const library = await shippedLibrary();
const TODAY = '2026-11-22';

const school = {
  ...smallSchool(),
  editions: [smallEdition(smallSchool(), library, 'online-safety', { version: '1.0', approvedOn: '2026-09-16' })],
};
const plans = [{ school, drafts: resolvePack(school, library, TODAY).value }];

/** The library with one text more, which takes the place of another. */
function withSuccessor(of: string): Library {
  const older = library.guidance[of];
  if (!older) throw new Error(`no ${of}`);
  return {
    ...library,
    guidance: {
      ...library.guidance,
      [of]: { ...older, supersededBy: 'the-next' },
      'the-next': { ...older, title: 'The next text', account: 'Asks {a_head} to teach {pupils}.' },
    },
  };
}

const found = (id: string, from = library) => {
  const impact = impactOf(id, from, plans, TODAY);
  if (!impact) throw new Error(`no ${id}`);
  return impact;
};

describe('what a law or guidance touches', () => {
  test('in the library: what cites it, answers it or names it', () => {
    const places = found('kcsie-2025').library.map(({ file, what, how }) => [
      file.replace(/^.*content\//, ''),
      what,
      how,
    ]);
    expect(places).toContainEqual(['policies/online-safety/four-kinds-of-risk.mdx', 'section', 'cites']);
    expect(places).toContainEqual(['policies/online-safety/purpose-and-scope.mdx', 'section', 'answers']);
    expect(places).toContainEqual(['registries/guidance.yaml', 'registry', 'names']);
    expect(found('osa-2023').library.map(({ file, how }) => [file.replace(/^.*content\//, ''), how])).toContainEqual([
      'registries/service-ages.yaml',
      'cites',
    ]);
  });

  test('at a school: each document with its edition, its review and who must look', () => {
    const { documents, committees } = found('kcsie-2025');
    expect(documents.map(({ document, edition, draftOnly }) => [document, edition, draftOnly])).toContainEqual([
      'online-safety',
      '1.0',
      false,
    ]);
    expect(documents[0]?.sections.map(({ id }) => id)).toContain('four-kinds-of-risk');
    expect(committees).toEqual([
      {
        school: 'alder-green',
        schoolName: 'Alder Green Primary School',
        committee: 'Safeguarding committee',
        chair: 'Cora Bligh',
      },
    ]);
  });

  test('an edition that cites the text before it is touched too, and says through which', () => {
    const impact = found('the-next', withSuccessor('kcsie-2025'));
    expect(impact.predecessors.map(({ id }) => id)).toEqual(['kcsie-2025', 'kcsie-2018', 'kcsie-2023']);
    expect(impact.documents.map(({ document }) => document)).toEqual(
      found('kcsie-2025').documents.map(({ document }) => document),
    );
    expect(renderImpact(impact, TODAY)).toContain('(through kcsie-2025)');
  });

  test('a text that nothing rests on touches nothing', () => {
    const impact = found('kcsie-2026');
    expect([impact.library, impact.documents, impact.committees]).toEqual([[], [], []]);
    const text = renderImpact(impact, TODAY);
    expect(text).toContain('In force since 1 September 2026, as a draft says; no\ndocument may rest on it yet.');
    expect(text).toContain('Nothing in the library rests on it.\n\nNo document of a school rests on it.');
  });

  test.each(['nothing-known', 'constructor', '__proto__'])('there is none for an id that is not there: %s', (id) => {
    expect(impactOf(id, library, plans, TODAY)).toBeUndefined();
  });

  test('only the draft rests on it, where the edition was approved before', () => {
    const [edition] = school.editions;
    if (!edition) throw new Error('no edition');
    const bare = { ...edition, tree: { ...edition.tree, children: [] } };
    const old = [{ school: { ...school, editions: [bare] }, drafts: plans[0]?.drafts ?? [] }];
    const impact = impactOf('kcsie-2025', library, old, TODAY);
    expect(impact?.documents.find(({ document }) => document === 'online-safety')?.draftOnly).toBe(true);
    expect(impact && renderImpact(impact, TODAY)).toContain('      in the draft only: ');
  });
});

describe('the report', () => {
  test('says for people what it is, where it stands and who must look', () => {
    const lines = renderImpact(found('kcsie-2025'), TODAY).split('\n');
    expect(lines.slice(0, 4)).toEqual([
      'Keeping children safe in education 2025 (kcsie-2025)',
      'Department for Education. In force since 1 September 2025. Last checked on 20',
      'November 2026.',
      'https://gov.uk/government/publications/keeping-children-safe-in-education--2',
    ]);
    expect(lines).toContain('    Online safety and acceptable use policy (online-safety): edition 1.0,');
    expect(lines.slice(-2)).toEqual([
      'Who must look:',
      '  Alder Green Primary School: Safeguarding committee, chair: Cora Bligh',
    ]);
  });

  test('reads terms of the library as words', () => {
    expect(found('the-next', withSuccessor('kcsie-2025')).guidance.account).toBe('Asks a head to teach pupils.');
  });

  test('is JSON for programs', () => {
    const impact = found('kcsie-2025');
    expect(JSON.parse(impactJson(impact))).toMatchObject({
      version: 1,
      guidance: { id: 'kcsie-2025' },
      documents: impact.documents.map(({ document }) => ({ document, school: 'alder-green' })),
    });
  });
});

test('texts are followed back as far as the registry goes, round a circle once', () => {
  const entry = library.guidance['kcsie-2025'];
  if (!entry) throw new Error('no entry');
  const circle = {
    a: { ...entry, supersededBy: 'b' },
    b: { ...entry, supersededBy: 'c' },
    c: { ...entry, supersededBy: 'a' },
  };
  expect(predecessorsOf('c', circle)).toEqual(['b', 'a']);
  expect(predecessorsOf('kcsie-2018', library.guidance)).toEqual([]);
});

test.each([
  ['    text: Do as “Working Together to Safeguard Children” says.', [1]],
  ['    text: Do as working together says.', []],
])('a line of YAML that names a title is found: %s', (line, expected) => {
  const words = [{ file: 'content/flowcharts/x.yaml', lines: [line], source: [line] }];
  const named = namings(
    { title: 'Working together to safeguard children 2026', shortTitle: 'Working together to safeguard children' },
    { words },
  );
  expect(named.map((place) => place.line)).toEqual(expected);
});
