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
