import { describe, expect, test } from 'vitest';
import { planBuild } from '../../src/plan/build-plan.ts';
import { parseLocalText } from '../../src/read/parse-local-text.ts';
import { shippedLibrary } from '../support/library.ts';
import { smallSchool } from '../support/small-school.ts';

const library = await shippedLibrary();
type Yaml = Record<string, never>;

/** The rules that a school breaks, and what is left to publish. */
function plan(change: Record<string, unknown>, ownText = {}) {
  const school = { ...smallSchool((yaml) => Object.assign(yaml, change as Yaml)), ownText };
  const { diagnostics, schools } = planBuild([school], library, '2026-11-22', []);
  return {
    rules: diagnostics.map(({ rule }) => rule),
    messages: diagnostics.map(({ message, fix }) => `${message} ${fix}`),
    ...schools[0],
  };
}
const decisions = (change: Record<string, unknown>) => ({
  decisions: { ...smallSchool().config.decisions, passwordLength: '14', leaverDays: '1', ...change },
});

describe('rules that look at several settings at once', () => {
  test.each([
    [
      'a discouraged answer without a reason',
      decisions({ pupilPhones: 'silent-in-pocket' }),
      ['config/discouraged-answer'],
    ],
    [
      'a discouraged answer with a reason',
      decisions({ pupilPhones: 'silent-in-pocket', reasons: { pupilPhones: 'A pilot.' } }),
      [],
    ],
    ['ages in the wrong order', { ages: { from: '11', to: '5' } }, ['config/ages']],
    [
      'a column of the school’s own without a heading',
      {
        incidentLog: {
          columns: ['when', 'who', 'action', 'local'],
          keeper: 'dsl',
          reviewers: ['head'],
          frequency: 'weekly',
          retention: 'x',
        },
      },
      ['config/local-column'],
    ],
    [
      'a column that stands twice',
      {
        incidentLog: {
          columns: ['when', 'who', 'action', 'who'],
          keeper: 'dsl',
          reviewers: ['head'],
          frequency: 'weekly',
          retention: 'x',
        },
      },
      ['config/repeated'],
    ],
    [
      'a review before the day in force',
      { review: { cycleMonths: '12', committee: 'x', next: '2026-01-01' } },
      ['config/review-date'],
    ],
    ['a policy that does not exist', { pack: { policies: ['online-safty'] } }, ['config/unknown-id']],
    ['a document to leave out that does not exist', { pack: { leaveOut: ['stff'] } }, ['config/unknown-id']],
    ['a section to switch off that does not exist', { sections: { off: ['phones'] } }, ['config/unknown-id']],
    ['a record that does not exist', { records: { 'asset-registr': {} } }, ['config/unknown-id']],
    [
      'a section of its own under a taken id',
      { sections: { add: [{ id: 'roles', after: 'roles', title: 'x', file: 'x.md' }] } },
      ['config/repeated'],
    ],
  ])('%s', (_name, change, rules) => {
    expect(plan(change).rules).toEqual(rules);
  });

  test('a misspelt id is answered with the one that was meant', () => {
    expect(plan({ pack: { policies: ['online-safty'] } }).messages[0]).toContain('Did you mean “online-safety”?');
  });
});

describe('text of the school’s own', () => {
  const ownText = { 'radio.md': parseLocalText('We broadcast on **Fridays**.\n\n- Ask first.\n', 'radio.md').nodes };
  const titles = (documents: ReturnType<typeof plan>['documents']) => {
    const policy = documents?.find(({ kind }) => kind === 'policy');
    return policy?.kind === 'policy' ? policy.sections.map(({ id, title, local }) => ({ id, title, local })) : [];
  };

  test('stands where the school says, and is marked', () => {
    const made = titles(
      plan(
        { sections: { add: [{ id: 'radio', after: 'roles', title: 'Our {pupils} radio', file: 'radio.md' }] } },
        ownText,
      ).documents,
    );
    const at = made.findIndex(({ id }) => id === 'roles');
    expect(made[at + 1]).toEqual({ id: 'radio', title: 'Our {pupils} radio', local: true });
    expect(made.filter(({ local }) => local)).toHaveLength(1);
  });

  test('replaces a section under its own title', () => {
    const { documents } = plan({ sections: { replace: { training: 'radio.md' } } }, ownText);
    expect(titles(documents).find(({ id }) => id === 'training')).toMatchObject({ local: true });
    expect(JSON.stringify(documents)).toContain('We broadcast on ');
  });

  test('can leave a section out', () => {
    expect(
      titles(plan({ sections: { off: ['radicalisation'] } }).documents).some(({ id }) => id === 'radicalisation'),
    ).toBe(false);
  });

  test.each([
    ['HTML', '<b>x</b>'],
    ['a script', 'Text\n\n<script>alert(1)</script>'],
    ['a picture', '![x](https://x.example/x.png)'],
    ['a heading of the first level', '# Big'],
  ])('%s is refused with its line', (_name, markdown) => {
    const { diagnostics } = parseLocalText(`First.\n\n${markdown}\n`, 'own.md');
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(diagnostics[0]?.line).toBeGreaterThanOrEqual(3);
    expect(diagnostics[0]?.line).toBeLessThanOrEqual(6);
  });

  test('never runs or merges anything: braces are braces, and dangerous addresses lead nowhere', () => {
    const { nodes, diagnostics } = parseLocalText(
      'Hello {school.name} {1+1} [x](javascript:alert(1)) [y](https://a.example/)',
      'own.md',
    );
    expect(diagnostics).toEqual([]);
    expect(JSON.stringify(nodes)).toContain('{school.name} {1+1}');
    expect(JSON.stringify(nodes)).not.toContain('javascript');
    expect(JSON.stringify(nodes)).toContain('https://a.example/');
  });
});

test('a school publishes the policies it names, in its order, and leaves out what it does not use', () => {
  const { documents = [] } = plan({ pack: { policies: ['online-safety'], leaveOut: ['staff'] } });
  expect(documents.filter(({ kind }) => kind === 'policy').map(({ id }) => id)).toEqual(['online-safety']);
  expect(documents.some(({ id }) => id === 'staff')).toBe(false);
});

test('a broken registry blocks every document, a broken section only its policy', () => {
  const diagnostic = { rule: 'x', severity: 'error', line: 1, column: 1, message: 'x' } as const;
  const blockedBy = (file: string) =>
    planBuild([smallSchool()], library, '2026-11-22', [{ ...diagnostic, file }]).schools[0]?.blocked;
  expect(blockedBy('content/registries/decisions.yaml')).toContain('staff');
  const section = library.sections.find(({ id }) => id === 'roles');
  expect(blockedBy(section?.file ?? '')).toEqual(['online-safety']);
});
