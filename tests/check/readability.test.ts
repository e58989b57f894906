import { describe, expect, test } from 'vitest';
import { checkReading, measureReading } from '../../src/check/readability.ts';
import { readingAge } from '../../src/check/reading-age.ts';
import { h } from '../../src/document/hast.ts';
import { planBuild } from '../../src/plan/build-plan.ts';
import { shippedLibrary } from '../support/library.ts';
import { smallSchool } from '../support/small-school.ts';

const paragraph = (text: string) => [h('p', {}, text)];

describe('the reading age', () => {
  test('of a child’s rule is that of a young child', () => {
    expect(readingAge(paragraph('I ask a grown-up. I am kind. I tell.'))).toBeLessThanOrEqual(7);
  });
  test('of an official sentence is that of a graduate', () => {
    const text =
      'The implementation of appropriate technological countermeasures necessitates comprehensive organisational deliberation regarding proportionality.';
    expect(readingAge(paragraph(text))).toBeGreaterThan(18);
  });
  test('does not count names and titles against the author', () => {
    const plain = [h('p', {}, 'Tell ', h('data', { value: 'x' }, 'Ann'), ' at once.')];
    const long = [
      h('p', {}, 'Tell ', h('data', { value: 'x' }, 'Oluwaseunfunmi Featherstonehaugh-Cholmondeley'), ' at once.'),
    ];
    expect(readingAge(long)).toBe(readingAge(plain));
  });
  test('counts every line of a list as a sentence', () => {
    const list = [h('ul', {}, h('li', {}, 'Ask first'), h('li', {}, 'Be kind'), h('li', {}, 'Tell an adult'))];
    expect(readingAge(list)).toBe(readingAge(paragraph('Ask first. Be kind. Tell an adult.')));
  });
  test('of nothing is nought', () => {
    expect(readingAge([])).toBe(0);
  });
});

test('no text of the library is harder to read than its readers’ limit without a stated reason', async () => {
  const library = await shippedLibrary();
  const plan = planBuild([smallSchool()], library, '2026-11-22', []);
  const readings = plan.schools.flatMap(({ documents }) => measureReading(documents, library));
  expect(readings.length).toBeGreaterThan(30);
  expect(checkReading(readings).map(({ message }) => message)).toEqual([]);
});

test('a text above its limit is a warning that says what to do', () => {
  const reading = {
    document: 'online-safety',
    part: 'x',
    age: 13.2,
    limit: 12,
    reason: undefined,
    file: 'content/x.mdx',
  };
  expect(checkReading([reading])).toMatchObject([
    {
      severity: 'warning',
      rule: 'text/reading-age',
      message: '“x” needs a reading age of 13.2; its readers are asked for 12 at most.',
    },
  ]);
  expect(
    checkReading([
      { ...reading, reason: 'Titles of law.' },
      { ...reading, age: 12 },
    ]),
  ).toEqual([]);
});
