import { describe, expect, test } from 'vitest';
import { checkLibrary } from '../../src/check/library/check-library.ts';
import type { Library } from '../../src/document/library.ts';
import { contactLanguages, englishContactWords, foreignContactWords } from '../../src/site/view/contact-words.ts';
import { roleHolders, safeguardingFirst } from '../../src/site/view/people.ts';
import type { SchoolSite } from '../../src/site/view/school-site.ts';
import { localServices, nationalHelp, systemSupport } from '../../src/site/view/services.ts';
import { listedPages } from '../../src/site/view/sitemap.ts';
import { situations } from '../../src/site/view/situations.ts';
import { contactTranslations } from '../../src/site/view/translations.ts';
import { contactsDigest } from '../../src/translation/contacts-digest.ts';
import { shippedLibrary } from '../support/library.ts';
import { schoolWith, smallSite, TODAY } from './small-site.ts';

const library = await shippedLibrary();
const site = await smallSite();
const polish = foreignContactWords(site, 'pl');

/** Every way to reach somebody in the order of the page. */
const ways = (of: SchoolSite, words = englishContactWords(of)): unknown[] => [
  ...situations(of, words).map(({ urgent, tell }) => [
    urgent,
    tell.map((whom) => [whom.telephone, whom.email, whom.website]),
  ]),
  ...safeguardingFirst(roleHolders(of, words)).map(({ person }) => person),
  ...[...localServices(of, words), ...nationalHelp(of, words), ...systemSupport(of, words)].map((service) => [
    service.telephones.map(({ number }) => number),
    service.email,
    service.website,
    service.checkedOn,
  ]),
];

function withHelpline(id: string, change: Partial<Library['helplines'][string]>): Library {
  const line = library.helplines[id];
  if (!line) throw new Error(`There is no helpline ${id}.`);
  return { ...library, helplines: { ...library.helplines, [id]: { ...line, ...change } } };
}

describe('the page “Report a concern” in Polish', () => {
  test('has the names, numbers and addresses of the English page, in its order', () => {
    expect(ways(site, polish)).toEqual(ways(site));
  });

  test('begins with the emergency', () => {
    expect(situations(site, polish)[0]).toEqual({
      title: 'Dziecko jest teraz w niebezpieczeństwie albo właśnie dzieje się przestępstwo',
      tell: [{ name: 'Policja lub pogotowie', telephone: '999' }],
      urgent: true,
    });
  });

  test('says in Polish what the registries say, and dates as Poles write them', () => {
    expect(polish.helpline('police-other')).toEqual({
      name: 'Policja: nie w nagłym wypadku',
      use: 'Aby zgłosić przestępstwo lub poprosić o radę, gdy nikt nie jest w niebezpieczeństwie.',
      hours: 'całą dobę',
    });
    expect(polish.role('head')).toBe('dyrektor szkoły');
    expect(polish.day('2026-11-20')).toBe('20 listopada 2026');
  });

  test('marks what the school typed as English, and nothing that is Polish', () => {
    expect(polish.own('Dyrektor szkoły')).toEqual({});
    expect(polish.own(polish.help.services.police)).toEqual({});
    expect(polish.own('Monday to Friday')).toEqual({ lang: 'en-GB', dir: 'auto' });
    expect(englishContactWords(site).own('Monday to Friday')).toEqual({});
  });

  test('says in English, and marks so, what nobody has translated', async () => {
    const { pl } = library.languages;
    if (!pl?.contacts) throw new Error('The library has no contacts in Polish.');
    const { childline, ...helplines } = pl.contacts.helplines;
    expect(childline).toBeDefined();
    const languages = { pl: { ...pl, contacts: { ...pl.contacts, helplines } } };
    const words = foreignContactWords(await smallSite(undefined, { languages }), 'pl');
    const { use, hours } = words.helpline('childline');
    expect([use, hours]).toEqual([library.helplines.childline?.use, 'day and night']);
    expect(words.own(use)).toEqual({ lang: 'en-GB', dir: 'auto' });
  });

  test('is made only where both the library and the interface speak the language', () => {
    const { pl } = library.languages;
    if (!pl) throw new Error('The library has no Polish.');
    const { contacts: _contacts, ...terms } = pl;
    expect(contactLanguages({ languages: { pl, he: pl } })).toEqual(['pl']);
    expect(contactLanguages({ languages: { pl: terms } })).toEqual([]);
  });

  test('is listed for search engines', () => {
    expect(listedPages(site).map(({ path }) => path)).toContain('pl/contacts.html');
  });
});

describe('a translation of the page', () => {
  test.each([
    ['another use of a helpline', withHelpline('childline', { use: 'For children.' }), true],
    ['other hours of a helpline', withHelpline('childline', { hours: 'in the evening' }), true],
    ['another number', withHelpline('childline', { telephone: '0800 2222' }), false],
    ['another day of a check', withHelpline('childline', { checkedOn: '2026-11-21' }), false],
    [
      'another name of a role',
      { ...library, roles: { ...library.roles, dpo: { ...library.roles.dpo, label: 'officer' } } },
      true,
    ],
    [
      'another duty of a role',
      { ...library, roles: { ...library.roles, dpo: { ...library.roles.dpo, duties: ['Rests'] } } },
      false,
    ],
  ])('after %s: stale is %s', (_change, changed, stale) => {
    expect(contactTranslations({ library: changed }).map((translation) => translation.stale)).toEqual([stale]);
    expect(contactsDigest(changed) !== contactsDigest(library)).toBe(stale);
  });

  test('is as new as the English in the library that comes with policypress', () => {
    expect(contactTranslations(site)).toEqual([
      {
        language: 'pl',
        path: 'pl/contacts.html',
        english: 'contacts.html',
        status: 'machine-drafted',
        stale: false,
        isSigned: false,
      },
    ]);
  });

  test('that is older than the English is found at its line', () => {
    const found = checkLibrary(withHelpline('childline', { use: 'For children.' }), TODAY);
    expect(found.filter(({ rule }) => rule === 'library/translation-stale')).toMatchObject([
      {
        severity: 'warning',
        file: 'content/languages/pl.yaml',
        message: 'The English words of the page “Report a concern” have changed since they were translated.',
        fix: expect.stringMatching(/^Bring the roles and helplines .* then write “translates: [0-9a-f]{12}”\.$/),
      },
    ]);
  });

  test('calls people what the school calls them', async () => {
    const changed = await smallSite(schoolWith({ vocabulary: { head: 'executive-headteacher' } }));
    expect(foreignContactWords(changed, 'pl').role('head')).toBe('dyrektor wykonawczy');
  });
});
