import { expect, test } from 'vitest';
import { planBuild } from '../../src/plan/build-plan.ts';
import { searchRecords } from '../../src/search/records.ts';
import { pagePath } from '../../src/site/paths.ts';
import { shippedLibrary } from '../support/library.ts';
import { smallSchool } from '../support/small-school.ts';

const library = await shippedLibrary();
const plan = planBuild([smallSchool()], library, '2026-11-22', []);
const documents = plan.schools[0]?.documents ?? [];

test('a policy gives one record a section, which lands on the section', () => {
  const policy = documents.find(({ kind }) => kind === 'policy');
  if (policy?.kind !== 'policy') throw new Error('no policy');
  const records = searchRecords(policy, pagePath(policy), library);
  expect(records.map(({ url }) => url)).toEqual(policy.sections.map(({ id }) => `policies/online-safety.html#${id}`));
  for (const { content, title } of records) {
    expect(content).toContain(title);
    expect(content).not.toMatch(/[.?!]\.|<[a-z]/);
  }
});

test('every other document gives one record with its words', () => {
  for (const document of documents.filter(({ kind }) => kind !== 'policy')) {
    const records = searchRecords(document, pagePath(document), library);
    expect(records).toHaveLength(1);
    expect(records[0]?.content.length).toBeGreaterThan(150);
    expect(records[0]?.audiences).toEqual(document.audiences);
  }
});

test('a form that can be read in Polish is found by whoever asks for Polish, in English or in Polish', () => {
  const asksOf = (id: string): string | undefined => {
    const document = documents.find((candidate) => candidate.id === id);
    return document && searchRecords(document, pagePath(document), library)[0]?.asks;
  };
  expect(asksOf('parent')).toMatch(/Polish, polski$/);
  expect(asksOf('staff')).not.toMatch(/Polish/);
});

test('a translation has no record of its own among the English ones', () => {
  const urls = documents
    .flatMap((document) => searchRecords(document, pagePath(document), library))
    .map(({ url }) => url);
  expect(urls.filter((url) => url.includes('.pl'))).toEqual([]);
});
