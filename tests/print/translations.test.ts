import { describe, expect, test } from 'vitest';
import type { AgreementDocument, Translation } from '../../src/document/document.ts';
import type { Library } from '../../src/document/library.ts';
import { translationJobs } from '../../src/make/translation-jobs.ts';
import { planBuild } from '../../src/plan/build-plan.ts';
import { renderPrintHtml } from '../../src/print/print-html.ts';
import { agreementView } from '../../src/print/view/agreement.ts';
import { withHebrew } from '../site/hebrew-form.ts';
import { shippedLibrary } from '../support/library.ts';
import { smallSchool } from '../support/small-school.ts';

const library = await shippedLibrary();
const school = smallSchool();
const TODAY = '2026-11-22';

async function jobsOf(changed: Library = library) {
  const [plan] = planBuild([school], changed, TODAY, []).schools;
  if (!plan) throw new Error('There is no plan.');
  return translationJobs(plan, changed, TODAY, '/out');
}

const [parent] = (await jobsOf()).flatMap(({ document }) => (document.kind === 'agreement' ? [document] : []));
if (!parent) throw new Error('The school has no form in Polish.');
const withFacts = (facts: Partial<Translation>): AgreementDocument => ({
  ...parent,
  translation: { language: 'pl', status: 'machine-drafted', stale: false, ...facts },
});

describe('what is printed of the translations of a school', () => {
  test('is each Polish form, beside the English one', async () => {
    expect((await jobsOf()).map(({ file }) => file.replace(/^.*downloads\//, ''))).toEqual([
      'parent.pl.pdf',
      'pupil-eyfs-ks1.pl.pdf',
      'pupil-ks2.pl.pdf',
    ]);
  });

  test('is no form in a language that the interface does not speak, or whose letters the typeface lacks', async () => {
    const files = (await jobsOf(withHebrew(library))).map(({ file }) => file);
    expect(files.filter((file) => !file.endsWith('.pl.pdf'))).toEqual([]);
    const { translations } = withHebrew(library);
    const inPolish = translations.map((form) => (form.language === 'he' ? { ...form, language: 'pl' } : form));
    expect(await jobsOf({ ...library, translations: inPolish.filter((form) => /[א-ת]/.test(form.title)) })).toEqual([]);
  });
});

describe('the paper of a translation', () => {
  test('is in the language of the translation, and says at its foot which text is signed', () => {
    const { lang, footer, mark } = agreementView(school, parent, 'normal');
    expect({ lang, mark, ...footer }).toEqual({
      lang: 'pl',
      mark: 'Projekt, jeszcze niezatwierdzony',
      document: `Umowa z rodzicami · tłumaczenie · podpisuje się tekst angielski, wersja ${parent.control.version} · Projekt, jeszcze niezatwierdzony`,
      school: expect.stringContaining('form parent.pl'),
      page: 'Strona ',
      of: ' z ',
    });
  });

  test.each([
    [
      'that a machine made it',
      {},
      'To tłumaczenie przygotował komputer i nikt go jeszcze nie sprawdził. Podpisuje się tekst angielski.',
    ],
    [
      'that somebody has read it',
      { status: 'reviewed' as const },
      'To tłumaczenie sprawdziła osoba, która zna oba języki. Podpisuje się tekst angielski.',
    ],
    [
      'that it is older than the English',
      { stale: true },
      'To tłumaczenie przygotował komputer i nikt go jeszcze nie sprawdził. Podpisuje się tekst angielski. Tekst angielski zmienił się od tego czasu. Aktualny jest tylko tekst angielski.',
    ],
  ])('says before its words %s', async (_name, facts, notice) => {
    const html = await renderPrintHtml(school, withFacts(facts));
    expect(html).toContain(`<html lang="pl">`);
    expect(html).toContain(`<p class="form-notice">${notice}</p>`);
  });

  test('asks for consent in the language', async () => {
    const rows = [{ channel: 'website', label: 'Strona szkoły', identifiable: false }];
    const block = { type: 'consent' as const, id: 'use', rows };
    const html = await renderPrintHtml(school, { ...parent, blocks: [block] });
    const table = /<table class="consent">[\s\S]*<\/table>/.exec(html)?.[0] ?? '';
    expect(
      table
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    ).toBe('Gdzie Czy możemy tam tego użyć? Czy może być widać twarz? Strona szkoły Tak Nie Bez twarzy');
  });

  test('is of no other form', async () => {
    const { translation: _none, ...english } = parent;
    const html = await renderPrintHtml(school, english);
    expect(html).toContain('<html lang="en-GB">');
    expect(html).not.toContain('form-notice">');
  });
});
