import { expect, test } from 'vitest';
import { findFact, helpOf, keysUnder, unwrap, whoKnows } from '../../src/schema/paths.ts';
import { SchoolConfigSchema } from '../../src/schema/school.ts';

/** Every key of the configuration, groups and entries of lists included. */
function everyKey(schema = SchoolConfigSchema as Parameters<typeof keysUnder>[0], path = ''): readonly string[] {
  const inner = unwrap(schema);
  const element = 'element' in inner ? (inner.element as typeof schema) : inner;
  return keysUnder(element).flatMap(([name, child]) => {
    const at = path === '' ? name : `${path}.${name}`;
    const below = 'element' in unwrap(child) ? `${at}.0` : at;
    return [at, ...everyKey(child, below)];
  });
}

test('every key says what it is for and who would know', () => {
  const paths = everyKey();
  expect(paths).toContain('people.chair.email');
  expect(paths.filter((path) => !findFact(path)?.help)).toEqual([]);
});

test('the chair keeps the help of a person with an address of its own', () => {
  const chair = findFact('people.chair');
  expect(chair && helpOf(chair.schema)).toMatchObject({
    description: 'The chair of the governing body, who receives concerns about the head.',
    who: 'clerk to the governors',
  });
});

test.each([
  ['people.chair', 'clerk to the governors'],
  ['people.deputyDsls.0.name', 'school office'],
  ['contacts.lado.checkedOn', 'designated safeguarding lead'],
  ['records.backups.reviewers', 'designated safeguarding lead'],
  ['documentControl.history.1.version', 'clerk to the governors'],
])('%s is for the %s', (path, who) => {
  expect(whoKnows(path)).toBe(who);
});
