import { expect, test } from 'vitest';
import { planBuild } from '../../src/plan/build-plan.ts';
import { shippedLibrary } from '../support/library.ts';
import { smallSchool } from '../support/small-school.ts';

const library = await shippedLibrary();

test('a school publishes the policies it names, in its order, and leaves out what it does not use', () => {
  const change = { pack: { policies: ['online-safety'], leaveOut: ['policy-in-brief'] } };
  const school = smallSchool((yaml) => Object.assign(yaml, change));
  const documents = planBuild([school], library, '2026-11-22', []).schools[0]?.documents ?? [];
  expect(documents.filter(({ kind }) => kind === 'policy').map(({ id }) => id)).toEqual(['online-safety']);
  expect(documents.some(({ id }) => id === 'policy-in-brief')).toBe(false);
});

test('a broken registry blocks every document, a broken section only its policy', () => {
  const diagnostic = { rule: 'x', severity: 'error', line: 1, column: 1, message: 'x' } as const;
  const blockedBy = (file: string) =>
    planBuild([smallSchool()], library, '2026-11-22', [{ ...diagnostic, file }]).schools[0]?.blocked;
  expect(blockedBy('content/registries/decisions.yaml')).toContain('staff');
  const section = library.sections.find(({ id }) => id === 'roles');
  expect(blockedBy(section?.file ?? '')).toEqual(['online-safety']);
});
