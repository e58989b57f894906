import { beforeAll, describe, expect, test } from 'vitest';
import type { School } from '../../src/document/school.ts';
import { documentMatrix } from '../../src/site/view/document-matrix.ts';
import { guidanceMatrix } from '../../src/site/view/guidance-matrix.ts';
import { summaryOf } from '../../src/site/view/school-summary.ts';
import { standingPages } from '../../src/site/view/standing-page.ts';
import { inTrust, type TrustSummary } from '../../src/site/view/trust-summary.ts';
import { schoolGroups, trustsToCompare } from '../../src/site/view/trusts.ts';
import { shippedLibrary } from '../support/library.ts';
import { smallEdition } from '../support/small-edition.ts';
import { schoolWith, smallSite } from './small-site.ts';

const library = await shippedLibrary();
const TRUST = { name: 'Testford Trust' } as School['trust'];
const ofTestford = (school: School, shortName: string): School => ({
  ...school,
  trustId: 'testford',
  trust: TRUST,
  config: { ...school.config, shortName, name: `${shortName} School` },
});
const alder = ofTestford(schoolWith({}, 'alder'), 'Alder');
const birch = ofTestford(
  schoolWith(
    {
      pack: { leaveOut: ['visitor'] },
      sections: { off: ['live-lessons-and-video'] },
      records: { 'incident-log': { retention: 'seven years' } },
    },
    'birch',
  ),
  'Birch',
);
let sites: readonly TrustSummary[];

beforeAll(async () => {
  const editions = [
    smallEdition(alder, library, 'parent', { version: '1.0', approvedOn: '2025-03-01', nextReview: '2026-09-01' }),
    smallEdition(alder, library, 'online-safety', { version: '1.0', approvedOn: '2025-03-01' }),
  ];
  sites = inTrust([await smallSite({ ...alder, editions }), await smallSite(birch)].map(summaryOf));
});

describe('documents and editions of a trust', () => {
  const row = (id: string, kept: Parameters<typeof standingPages>[0]['kept'] = []) =>
    documentMatrix(sites, standingPages({ kept }))
      .flatMap(({ rows }) => rows)
      .find((found) => found.id === id);

  test('stand under what they are for, each once, with a cell for every school', () => {
    const groups = documentMatrix(sites, standingPages({ kept: [] }));
    expect(groups.map(({ id }) => id)).toEqual(['policies', 'forms', 'procedures', 'sheets', 'records']);
    const rows = groups.flatMap(({ rows: found }) => found);
    expect(rows.map(({ id }) => id).sort()).toEqual(
      [...new Set(sites.flatMap(({ documents }) => documents.map(({ id }) => id)))].sort(),
    );
    expect(rows.every(({ cells }) => cells.length === 2)).toBe(true);
  });

  test('say which edition each school has, and that one has none', () => {
    expect(row('parent')?.cells).toMatchObject([
      { school: 'Alder', review: { edition: '1.0', state: 'overdue' }, path: 'alder/agreements/parent.html' },
      {
        school: 'Birch',
        review: { edition: undefined, state: 'never approved' },
        path: 'birch/agreements/parent.html',
      },
    ]);
    expect(row('visitor')?.cells.map(({ review }) => review?.state)).toEqual(['never approved', undefined]);
  });

  const PAGE = 'agreements/parent.html';
  test.each([
    ['where nothing is known of it', undefined, undefined],
    ['that an earlier build has not made', { 'agreements/staff.html': '1.0' }, undefined],
    ['that tells of another version', { [PAGE]: '0.9' }, undefined],
    ['that tells of the same version', { [PAGE]: '1.0' }, `alder/${PAGE}`],
  ])('lead to a page of an earlier build alone that says what they say: %s', (_name, published, path) => {
    const kept = [{ id: 'alder', name: 'Alder School', ...(published && { published }) }];
    expect(row('parent', kept)?.cells.map((cell) => cell.path)).toEqual([path, `birch/${PAGE}`]);
  });
});

describe('the guidance of a trust', () => {
  test('lists every source that a school answers, and how many sections do', () => {
    const rows = guidanceMatrix(sites).flatMap(({ rows: found }) => found);
    const video = rows.find(({ id }) => id.startsWith('kcsie'));
    const [alderSections = 0, birchSections = 0] = video?.cells.map(({ sections }) => sections) ?? [];
    expect(birchSections).toBe(alderSections - 1);
    expect(video?.cells[1]?.path).toBe(`birch/kept-right.html#law-${video?.id}`);
  });

  test('marks what took effect after an approval, for the school that approved', () => {
    const phones = guidanceMatrix(sites)
      .flatMap(({ rows }) => rows)
      .find(({ id }) => id === 'phones-2026');
    expect(phones?.cells.map(({ older }) => older)).toEqual([1, 0]);
  });
});

describe('what a school changed', () => {
  test('is nothing for one that takes all as it is', () => {
    expect(sites[0]?.local).toEqual({ own: [], records: [], leftOut: [] });
  });

  test('names the records that it keeps otherwise and what it leaves out', () => {
    const { records, leftOut } = sites[1]?.local ?? { records: [], leftOut: [] };
    expect(records.map(({ path }) => path)).toEqual(['records/incident-log.html']);
    expect(leftOut).toEqual(['Live lessons and video calls', expect.stringContaining('Visitor agreement')]);
  });
});

describe('a school that is kept from an earlier build', () => {
  test('stays in its trust where its settings can be read', () => {
    const kept = [{ id: 'birch', name: 'Birch School', school: birch }];
    expect(schoolGroups({ schools: [alder], kept }).map(({ name, schools }) => [name, schools.length])).toEqual([
      ['Testford Trust', 2],
    ]);
    expect(trustsToCompare({ schools: [alder], kept, audience: 'public' }).map(({ id }) => id)).toEqual(['testford']);
  });

  test('stands with the others where only its name is known', () => {
    const kept = [{ id: 'birch', name: 'Birch School' }];
    expect(schoolGroups({ schools: [alder], kept }).map(({ name }) => name)).toEqual(['Testford Trust', undefined]);
    expect(trustsToCompare({ schools: [alder], kept, audience: 'public' })).toEqual([]);
  });
});
