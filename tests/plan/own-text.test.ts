import { describe, expect, test } from 'vitest';
import { planBuild } from '../../src/plan/build-plan.ts';
import { parseLocalText } from '../../src/read/parse-local-text.ts';
import { shippedLibrary } from '../support/library.ts';
import { smallSchool } from '../support/small-school.ts';

const library = await shippedLibrary();
type Yaml = Record<string, never>;

/** What is left to publish of a school with other settings and text of its own. */
function plan(change: Record<string, unknown>, ownText = {}) {
  const school = { ...smallSchool((yaml) => Object.assign(yaml, change as Yaml)), ownText };
  return planBuild([school], library, '2026-11-22', []).schools[0];
}

describe('text of the school’s own', () => {
  const ownText = { 'radio.md': parseLocalText('We broadcast on **Fridays**.\n\n- Ask first.\n', 'radio.md').nodes };
  const titles = (documents: NonNullable<ReturnType<typeof plan>>['documents'] | undefined) => {
    const policy = documents?.find(({ kind }) => kind === 'policy');
    return policy?.kind === 'policy' ? policy.sections.map(({ id, title, local }) => ({ id, title, local })) : [];
  };

  test('stands where the school says, and is marked', () => {
    const made = titles(
      plan(
        { sections: { add: [{ id: 'radio', after: 'roles', title: 'Our {pupils} radio', file: 'radio.md' }] } },
        ownText,
      )?.documents,
    );
    const at = made.findIndex(({ id }) => id === 'roles');
    expect(made[at + 1]).toEqual({ id: 'radio', title: 'Our {pupils} radio', local: true });
    expect(made.filter(({ local }) => local)).toHaveLength(1);
  });

  test('replaces a section under its own title', () => {
    const documents = plan({ sections: { replace: { training: 'radio.md' } } }, ownText)?.documents;
    expect(titles(documents).find(({ id }) => id === 'training')).toMatchObject({ local: true });
    expect(JSON.stringify(documents)).toContain('We broadcast on ');
  });

  test('can leave a section out', () => {
    expect(
      titles(plan({ sections: { off: ['radicalisation'] } })?.documents).some(({ id }) => id === 'radicalisation'),
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
