import { describe, expect, test } from 'vitest';
import type { School } from '../../src/document/school.ts';
import type { EditionFacts } from '../../src/edition/edition.ts';
import { FEED_LENGTH, renderFeed } from '../../src/feed/feed.ts';
import { shippedLibrary } from '../support/library.ts';
import { smallEdition } from '../support/small-edition.ts';
import { smallSchool } from '../support/small-school.ts';
import { parseXml, type XmlNode } from '../support/xml.ts';

const library = await shippedLibrary();
const TODAY = '2026-11-22';
const DOCUMENTS = [
  { id: 'pupil-ks2', title: 'Promises' },
  { id: 'staff', title: 'Staff agreement' },
];

type Approved = Partial<EditionFacts> & Pick<EditionFacts, 'version' | 'approvedOn'> & { readonly id: string };

function withEditions(school: School, ...approved: readonly Approved[]): School {
  return { ...school, editions: approved.map(({ id, ...facts }) => smallEdition(school, library, id, facts)) };
}

const child = (node: XmlNode, name: string): XmlNode => {
  const found = node.children.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no <${name}>`);
  return found;
};
const entriesOf = (feed: XmlNode): XmlNode[] => feed.children.filter(({ name }) => name === 'entry');
const lines = (source: string) =>
  entriesOf(parseXml(source)).map((entry) => [
    child(entry, 'title').text,
    child(entry, 'updated').text,
    child(entry, 'link').attributes.href,
  ]);

const threeEditions = withEditions(
  smallSchool(),
  { id: 'pupil-ks2', version: '1.0', approvedOn: '2025-09-10' },
  {
    id: 'pupil-ks2',
    version: '1.1',
    approvedOn: '2026-03-04',
    change: 'editorial',
    note: 'Shorter sentences.',
  },
  { id: 'staff', version: '1.0', approvedOn: '2026-01-15', note: 'For all adults' },
);

describe('the feed of a school', () => {
  test('lists approved editions, the newest first, each with its redline or its first page', () => {
    expect(lines(renderFeed(threeEditions, DOCUMENTS, TODAY))).toEqual([
      ['Promises, edition 1.1', '2026-03-04T00:00:00Z', 'versions/pupil-ks2/1.0..1.1.html'],
      ['Staff agreement, edition 1.0', '2026-01-15T00:00:00Z', 'versions/staff/1.0.html'],
      ['Promises, edition 1.0', '2025-09-10T00:00:00Z', 'versions/pupil-ks2/1.0.html'],
    ]);
  });

  test('says in each summary what changed and who approved it', () => {
    const summaries = entriesOf(parseXml(renderFeed(threeEditions, DOCUMENTS, TODAY))).map(
      (entry) => child(entry, 'summary').text,
    );
    expect(summaries).toEqual([
      'Shorter sentences. No rule changed since edition 1.0. Approved by Governing board (FGB 1.1), in force from 4 March 2026.',
      'For all adults. First edition. Approved by Governing board (FGB 1.0), in force from 15 January 2026.',
      'Edition 1.0. First edition. Approved by Governing board (FGB 1.0), in force from 10 September 2025.',
    ]);
  });

  test('is the same on every day of building', () => {
    expect(renderFeed(threeEditions, DOCUMENTS, '2030-01-01')).toBe(renderFeed(threeEditions, DOCUMENTS, TODAY));
    expect(child(parseXml(renderFeed(threeEditions, DOCUMENTS, TODAY)), 'updated').text).toBe('2026-03-04T00:00:00Z');
  });

  test('leaves out what takes effect later and what the school does not publish', () => {
    const school = withEditions(
      smallSchool(),
      { id: 'pupil-ks2', version: '1.0', approvedOn: '2026-11-20', effective: '2027-01-01' },
      { id: 'visitor', version: '1.0', approvedOn: '2026-09-01' },
    );
    const feed = parseXml(renderFeed(school, DOCUMENTS, TODAY));
    expect(entriesOf(feed)).toEqual([]);
    expect(child(feed, 'updated').text).toBe(`${school.config.documentControl.effective}T00:00:00Z`);
  });

  test(`holds no more than ${FEED_LENGTH} entries`, () => {
    const many = Array.from({ length: FEED_LENGTH + 2 }, (_, index) => ({
      id: 'staff',
      version: `1.${index}`,
      approvedOn: `2026-01-${String((index % 28) + 1).padStart(2, '0')}`,
      effective: '2026-02-01',
    }));
    expect(lines(renderFeed(withEditions(smallSchool(), ...many), DOCUMENTS, TODAY))).toHaveLength(FEED_LENGTH);
  });

  test('gives full addresses where the school says where it publishes, and keeps its ids', () => {
    const moved = smallSchool((yaml) => {
      yaml.publishedAt = 'https://alder.example/policies';
    });
    const there = { ...threeEditions, config: moved.config };
    const [here, away] = [threeEditions, there].map((school) => parseXml(renderFeed(school, DOCUMENTS, TODAY)));
    const ids = (feed: XmlNode | undefined) =>
      feed && [child(feed, 'id').text, ...entriesOf(feed).map((entry) => child(entry, 'id').text)];
    expect(ids(away)).toEqual(ids(here));
    expect(new Set(ids(here)).size).toBe(4);
    for (const id of ids(here) ?? [])
      expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(lines(renderFeed(there, DOCUMENTS, TODAY))[0]?.[2]).toBe(
      'https://alder.example/policies/versions/pupil-ks2/1.0..1.1.html',
    );
  });

  test('stays well-formed with hostile names and notes', () => {
    const hostile = '</title><script>&"\u0007\u0000 \uD800 ]]> <!-- é';
    const config = { ...threeEditions.config, name: hostile };
    const editions = (threeEditions.editions ?? []).map((edition) => ({
      ...edition,
      facts: { ...edition.facts, note: hostile },
    }));
    const feed = parseXml(renderFeed({ ...threeEditions, config, editions }, [{ id: 'staff', title: hostile }], TODAY));
    const shown = '</title><script>&"\uFFFD\uFFFD \uFFFD ]]> <!-- é';
    expect(child(child(feed, 'author'), 'name').text).toBe(shown);
    expect(entriesOf(feed).map((entry) => child(entry, 'title').text)).toEqual([`${shown}, edition 1.0`]);
  });
});

test.each(['<a>&</a>', '<a b="<"/>', '<a>\u0001</a>', '<a></b>', '<a/><a/>', '<a'])('%j is not XML', (source) => {
  expect(() => parseXml(`<?xml version="1.0" encoding="utf-8"?>\n${source}\n`)).toThrow();
});
