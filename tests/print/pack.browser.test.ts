import { beforeAll, describe, expect, test } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import { currentDocument, pastDocument } from '../../src/edition/current.ts';
import { type PrintJob, printPack } from '../../src/print/print-pack.ts';
import { shippedLibrary } from '../support/library.ts';
import { type ReadPdf, readPdf } from './pdf.ts';
import { printFolder } from './press.ts';
import { NEW_WORDS, samplePacks, TODAY } from './sample-review.ts';

const folder = printFolder();
const PAST = 'Superseded by version 2.0 on 1 November 2026';
const read: Record<string, ReadPdf> = {};
const pdf = (name: string): ReadPdf => read[name] as ReadPdf;
const textOf = (name: string): string =>
  pdf(name)
    .pages.map(({ text }) => text)
    .join(' ');
let titles: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  const library = await shippedLibrary();
  const { plan, packs } = await samplePacks();
  const { school, drafts } = plan;
  const draft = (id: string): Document => drafts.find((document) => document.id === id) as Document;
  const file = (name: string): string => `${folder.path()}/${name}.pdf`;
  const jobs: PrintJob[] = packs
    .filter(({ draft: { id } }) => ['online-safety', 'pupil-ks2', 'phone-found', 'incident-log', 'staff'].includes(id))
    .map((pack) => ({ school, document: pack.draft, pack, file: file(`pack-${pack.draft.id}`) }));
  for (const id of ['online-safety', 'staff', 'incident-log', 'phone-found', 'key-contacts', 'poster-staff-room'])
    jobs.push({ school, document: draft(id), file: file(`draft-${id}`) });
  for (const edition of school.editions ?? []) {
    const { document: id } = edition.facts;
    jobs.push({ school, document: pastDocument(edition, school, library), mark: PAST, file: file(`past-${id}`) });
    const { document } = currentDocument(draft(id), school, library, TODAY, () => undefined);
    jobs.push({ school, document, file: file(`current-${id}`) });
  }
  titles = Object.fromEntries(drafts.map(({ id, title }) => [id, title]));
  const outcome = await printPack(jobs);
  if ('noBrowser' in outcome) throw new Error(outcome.noBrowser);
  for (const { job, result } of outcome.results) {
    if (!('pages' in result)) throw new Error(result.message);
    read[job.file.slice(folder.path().length + 1, -'.pdf'.length)] = await readPdf(job.file);
  }
}, 120_000);

const named = (start: string): string[] => Object.keys(read).filter((name) => name.startsWith(start));

describe('the mark on a page', () => {
  test.each([
    ['draft', 'Draft, not yet approved'],
    ['past', PAST],
    ['pack', 'Draft, not yet approved'],
  ])('of a %s stands on each of its pages', (start, mark) => {
    expect(named(start).length).toBeGreaterThan(3);
    for (const name of named(start))
      for (const [index, { text }] of pdf(name).pages.entries()) expect(text, `${name} ${index + 1}`).toContain(mark);
  });

  test('stands at the head of the first page and not only at its foot', () => {
    for (const name of [...named('draft'), ...named('past')]) {
      const [first] = pdf(name).pages;
      const words = first?.runs.filter(({ text }) => /^(Draft|Superseded)/.test(text)) ?? [];
      expect(
        words.some(({ y }) => y < (first?.height ?? 0) / 2),
        name,
      ).toBe(true);
    }
  });

  test('is not on what is approved and in force, which says how many of its facts are of today', () => {
    for (const name of named('current')) expect(textOf(name)).not.toMatch(/not yet approved|Superseded/);
    expect(textOf('current-key-contacts')).toContain('with 1 fact as of 22 November 2026');
    expect(pdf('current-online-safety').pages[0]?.text).toContain('1.0, with 1 fact as of 22 November 2026');
  });

  test('makes no form, chart or poster longer', () => {
    for (const name of ['draft-phone-found', 'past-phone-found', 'draft-poster-staff-room'])
      expect(pdf(name).pages, name).toHaveLength(1);
    expect(pdf('past-pupil-ks2').pages.length).toBeLessThanOrEqual(2);
  });
});

describe('the table of versions in a policy', () => {
  test('lists what changed since the approval', () => {
    expect(textOf('current-online-safety')).toMatch(/Administrative amendment “Dev Lal” is now “Nia Roe”/);
  });
});

describe('a pack', () => {
  const parts = [
    'What would change',
    'What was checked',
    'Every change in the words',
    'The full new text',
    'Document control',
    'Approval and signature',
  ];
  const plain = (title: string): string => title.replace(/\s+/g, ' ').trim();

  test.each(['online-safety', 'pupil-ks2', 'phone-found', 'incident-log'])('of %s has every part in order', (id) => {
    const { pages, outline: printed } = pdf(`pack-${id}`);
    const outline = printed.map(({ title, level }) => ({ title: plain(title), level }));
    expect(outline[0]?.title).toBe(titles[id]);
    expect(outline.filter(({ level }) => level === 2).map(({ title }) => title)).toEqual([
      ...(pages.length > 4 ? ['Contents'] : []),
      ...parts.map((part, index) => `${index + 1} ${part}`),
    ]);
  });

  test('is tagged, in English, with numbered pages', () => {
    for (const name of named('pack')) {
      expect(pdf(name)).toMatchObject({ tagged: true, language: 'en-GB' });
      const { pages } = pdf(name);
      for (const [index, { text }] of pages.entries()) expect(text).toContain(`Page ${index + 1} of ${pages.length}`);
    }
  });

  test('gives in its contents the page on which each part really begins', () => {
    const { pages, destinations } = pdf('pack-online-safety');
    const contents = pages[1]?.text ?? '';
    const ids = ['summary', 'checks', 'redline', 'full-text', 'versions', 'approval'];
    ids.forEach((id, index) => {
      const real = destinations[id] ?? 0;
      expect(contents).toMatch(new RegExp(`${parts[index]} ?${real}\\b`));
      expect(pages[real - 1]?.text).toContain(parts[index]);
    });
  });

  test('shows the words that came and went, told apart by more than a line', () => {
    const words = textOf('pack-online-safety');
    expect(words).toMatch(/\[fact − ?Dev Lal ?\] ?\[fact \+ ?Nia Roe ?\]/);
    expect(words).toContain(`[+ ${NEW_WORDS}`);
    expect(words).toMatch(/\[decision [+−] /);
    expect(words).toMatch(/moved from 3 to 7/);
  });

  test('has what governors sign, whole on one page', () => {
    for (const name of named('pack')) {
      const last = pdf(name).pages.at(-1)?.text ?? '';
      for (const label of ['Approved as it stands', 'Minute reference', 'Date of the meeting', 'Name', 'Signature'])
        expect(last, name).toContain(label);
    }
  });

  test('of a chart holds the chart', () => {
    expect(pdf('pack-phone-found').roles.Figure).toBe(1);
  });

  test('of a first edition says that there is nothing to compare', () => {
    expect(textOf('pack-staff')).toContain('no earlier text to compare it with');
    expect(textOf('pack-staff')).not.toContain('Every change in the words');
  });
});
