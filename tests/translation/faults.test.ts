import { describe, expect, test } from 'vitest';
import { checkLibrary } from '../../src/check/library/check-library.ts';
import { libraryRules } from '../../src/check/library/index.ts';
import { applyLibraryRules } from '../../src/check/library/rule.ts';
import type { Library, LibraryTranslation } from '../../src/document/library.ts';
import { parseMdx } from '../../src/read/parse-mdx.ts';
import { sourceDigest } from '../../src/translation/source-digest.ts';
import { shippedLibrary } from '../support/library.ts';

const library = await shippedLibrary();
const TODAY = '2026-11-22';

/** The library with other words in a topic of the clause library. */
function withTopic(id: string, mdx: string): Library {
  const body = parseMdx(mdx, `clauses/${id}.mdx`).nodes;
  return { ...library, clauses: library.clauses.map((topic) => (topic.id === id ? { ...topic, body } : topic)) };
}

/** The library with its Polish form for ages 7 to 11 changed. */
function withPolish(change: Partial<LibraryTranslation>): Library {
  const translations = library.translations.map((one) => (one.of === 'pupil-ks2' ? { ...one, ...change } : one));
  return { ...library, translations };
}

const ofTranslations = libraryRules.filter(({ id }) => id.startsWith('library/translation-'));
const findings = (changed: Library) => applyLibraryRules(ofTranslations, { library: changed, today: TODAY });
const digestOf = (changed: Library, id: string): string => {
  const agreement = changed.agreements.find((one) => one.id === id);
  if (!agreement) throw new Error(`There is no agreement ${id}.`);
  return sourceDigest(agreement, changed);
};

const HOME = `
<Clause id="talk" for="parents">I talk with my child about life online and take worries seriously.</Clause>
<Clause id="at-home" for="parents">I use the parental controls at home and keep to the age limits of games, apps and social media.</Clause>
<Clause id="support" for="parents">I support the rules that my child has agreed to.</Clause>
`;

describe('the digest of the English words', () => {
  test.each([
    ['stays where only the lines are broken elsewhere', HOME.replace('online and take', 'online\nand take'), true],
    ['stays where another reader gets words', `${HOME}<Clause id="x" for="staff">I help.</Clause>\n`, true],
    ['stays where others share the words', HOME.replaceAll('for="parents"', 'for="parents governors"'), true],
    ['changes with one word', HOME.replace('seriously', 'calmly'), false],
    ['changes with a condition', `<When phase="primary">\n${HOME}\n</When>\n`, false],
    ['changes with a promise that goes', HOME.replace(/<Clause id="support".*\n/, ''), false],
  ])('%s', (_name, mdx, same) => {
    expect(digestOf(withTopic('home', mdx), 'parent') === digestOf(library, 'parent')).toBe(same);
  });
});

describe('the translations that policypress ships', () => {
  test('are as new as the English and make the same promises', () => {
    expect(library.translations.map(({ of, language }) => `${of}.${language}`)).toEqual([
      'parent.pl',
      'pupil-eyfs-ks1.pl',
      'pupil-ks2.pl',
    ]);
    expect(findings(library)).toEqual([]);
  });
});

describe('a translation', () => {
  test('is marked where the English has changed since', () => {
    expect(findings(withTopic('home', HOME.replace('seriously', 'calmly')))).toMatchObject([
      {
        rule: 'library/translation-stale',
        severity: 'warning',
        file: 'content/agreements/parent.pl.mdx',
        line: 2,
        message: 'The English words of the agreement “parent” have changed since they were translated.',
      },
    ]);
  });

  test('that lacks a promise is an error', () => {
    const polish = library.translations.find(({ of }) => of === 'pupil-ks2');
    const body = polish?.body.filter((node) => node.type !== 'component' || node.props.id !== 'password') ?? [];
    expect(findings(withPolish({ body }))).toMatchObject([
      {
        rule: 'library/translation-outline',
        severity: 'error',
        message: 'The English form has the clause “password” where this translation has the clause “ask-first”.',
        fix: 'Give the translation the headings, clauses, conditions and blanks of the agreement “pupil-ks2”, with the same ids and in the same order.',
      },
    ]);
  });

  test('that lacks a promise which the English got later is a warning, said once', () => {
    const found = findings(withTopic('home', `${HOME}<Clause id="new" for="parents">I ask.</Clause>\n`));
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([['library/translation-outline', 'warning']]);
    expect(found[0]?.fix).toMatch(/, then write “translates: [0-9a-f]{12}”\.$/);
  });

  test('that makes a promise under another condition is an error', () => {
    const polish = library.translations.find(({ of }) => of === 'pupil-ks2');
    const body = polish?.body.map((node) =>
      node.type === 'component' && node.props.is === 'teacher-led'
        ? { ...node, props: { decision: 'pupilAi', is: 'none' } }
        : node,
    );
    expect(findings(withPolish({ body: body ?? [] })).map(({ message }) => message)).toEqual([
      'The English form has the clause “ai”, where “pupilAi” is “teacher-led” where this translation has the clause “ai”, where “pupilAi” is “none”.',
    ]);
  });

  test('that lacks a blank is an error', () => {
    const [first, ...others] = library.translations.find(({ of }) => of === 'pupil-ks2')?.blocks ?? [];
    if (first?.type !== 'fields') throw new Error('The form begins with blanks.');
    const blocks = [{ ...first, fields: first.fields.slice(1) }, ...others];
    expect(findings(withPolish({ blocks })).map(({ message }) => message)).toEqual([
      'The English form has the blank “pupil-name” (text) where this translation has the blank “pupil-class” (text).',
    ]);
  });

  test('may not type a telephone number', () => {
    const words = {
      file: 'content/agreements/parent.pl.mdx',
      lines: ['Telefon 01632 960114.'],
      source: ['Telefon 01632 960114.'],
    };
    expect(checkLibrary({ ...library, translatedWords: [words] }, TODAY)).toMatchObject([
      { rule: 'library/typed-contact', line: 1, column: 9, excerpt: 'Telefon 01632 960114.' },
    ]);
  });

  test.each([
    ['<DecisionStatement of="pupilPhones" />', '<DecisionStatement> prints English words in a translation.'],
    ['<Role of="dsl" />', '<Role> prints English words in a translation.'],
    ['<DocumentLink to="image-consent" />', '<DocumentLink> prints English words in a translation.'],
  ])('may not print English: %s', (mdx, message) => {
    const polish = library.translations.find(({ of }) => of === 'pupil-ks2');
    const body = [...parseMdx(mdx, 'pupil-ks2.pl.mdx').nodes, ...(polish?.body ?? [])];
    expect(findings(withPolish({ body }))).toMatchObject([{ rule: 'library/translation-english', message }]);
  });
});
