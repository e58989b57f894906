import { expect, test } from 'vitest';
import { resolvePack } from '../../src/resolve/pack.ts';
import { interfaceIn, ownName } from '../../src/site/strings/interface.ts';
import { shownTranslations } from '../../src/site/view/translations.ts';
import { shippedLibrary } from '../support/library.ts';
import { smallSchool } from '../support/small-school.ts';

const library = await shippedLibrary();
const school = smallSchool();
const TODAY = '2026-11-22';
const drafts = resolvePack(school, library, TODAY).value;
const shown = (documents: typeof drafts) =>
  shownTranslations(school, library, TODAY, documents, drafts).map(({ of, stale }) => [of, stale]);

test('a translation is shown beside its English form', () => {
  expect(shown(drafts)).toEqual([
    ['parent', false],
    ['pupil-eyfs-ks1', false],
    ['pupil-ks2', false],
  ]);
});

test('a translation is not shown where the English form is not published', () => {
  expect(shown(drafts.filter(({ id }) => id !== 'parent'))).toEqual([
    ['pupil-eyfs-ks1', false],
    ['pupil-ks2', false],
  ]);
});

test('a translation of words that nobody has approved yet is marked as another text than the one in force', () => {
  const inForce = drafts.map((document) =>
    document.kind === 'agreement' && document.id === 'parent'
      ? { ...document, groups: document.groups.slice(1) }
      : document,
  );
  expect(shown(inForce)).toEqual([
    ['parent', true],
    ['pupil-eyfs-ks1', false],
    ['pupil-ks2', false],
  ]);
});

test('the interface speaks English around a language it does not have, and says so', () => {
  expect(interfaceIn('cy', library)).toMatchObject({
    language: 'cy',
    direction: 'ltr',
    words: { frame: { skip: 'Skip to the content' } },
    own: { lang: 'en-GB', dir: 'ltr' },
  });
  expect(interfaceIn('pl', library)).toMatchObject({ words: { frame: { skip: 'Przejdź do treści' } }, own: {} });
});

test.each([
  ['pl', 'Polski'],
  ['cy', 'Cymraeg'],
  ['ar', 'العربية'],
])('the language %s calls itself %s', (language, name) => {
  expect(ownName(language)).toBe(name);
});

test('a translation has the drawings of the English form, and its version', () => {
  const [form] = shownTranslations(school, library, TODAY, drafts, drafts).filter(({ of }) => of === 'pupil-eyfs-ks1');
  const english = drafts.find(({ id }) => id === 'pupil-eyfs-ks1');
  if (!form || english?.kind !== 'agreement') throw new Error('The school has no form for its youngest.');
  const icons = ({ groups }: typeof english) =>
    groups.flatMap(({ clauses }) => clauses.map(({ iconName }) => iconName));
  expect(icons(form.document)).toEqual(icons(english));
  expect(new Set(icons(english))).not.toContain(undefined);
  expect(form.document.control).toBe(english.control);
});
