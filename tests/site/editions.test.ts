import { beforeAll, describe, expect, it, test } from 'vitest';
import { readableText } from '../../src/document/hast.ts';
import { renderHtml } from '../../src/document/html.ts';
import { pastDocument } from '../../src/edition/current.ts';
import type { Edition } from '../../src/edition/edition.ts';
import { treeOf } from '../../src/edition/tree/index.ts';
import type { SiteInput } from '../../src/site/site-input.ts';
import { editionLine } from '../../src/site/view/edition-line.ts';
import { documentRecords, recordOfDocument } from '../../src/site/view/edition-records.ts';
import { labelOfFact } from '../../src/site/view/fact-label.ts';
import { hrefFromPast } from '../../src/site/view/past-links.ts';
import { redlinePageNodes } from '../../src/site/view/redline-page.ts';
import { redlineOf, redlinePages } from '../../src/site/view/redlines.ts';
import { reviewNote } from '../../src/site/view/review-words.ts';
import { countStates, reviewFigures, reviewsOf } from '../../src/site/view/reviews.ts';
import { createSchoolSite, type SchoolSite } from '../../src/site/view/school-site.ts';
import { standingOf } from '../../src/site/view/standing.ts';
import { groupRecords } from '../../src/site/view/version-groups.ts';
import { LARKFIELD, withEditions } from './with-editions.ts';

const siteOf = (input: SiteInput, changes: Partial<SiteInput> = {}): SchoolSite => {
  const school = input.schools.find(({ id }) => id === LARKFIELD);
  if (!school) throw new Error('There is no such school.');
  return createSchoolSite({ ...input, ...changes }, school);
};
const wordsOf = (site: SchoolSite, id: string): string => {
  const document = site.documents.find((candidate) => candidate.id === id);
  return document ? readableText([treeOf(document)]) : '';
};

let input: SiteInput;
let open: SchoolSite;
let review: SchoolSite;
beforeAll(async () => {
  input = await withEditions();
  open = siteOf(input);
  review = siteOf(await withEditions({ audience: 'review' }));
}, 60_000);

describe('the public site', () => {
  it('shows the approved words of what was approved, and a draft of nothing else', () => {
    const drafts = open.documents.filter(({ control }) => control.status === 'draft');
    expect(drafts.map(({ id }) => id)).toEqual(['incident-log']);
    expect(wordsOf(open, 'pupil-ks2')).toContain('hand it in when I arrive');
  });

  it('has no page that compares anything with a draft', () => {
    expect(redlinePages(open).filter(({ to }) => to === undefined)).toEqual([]);
    expect(redlinePages(open).map(({ path }) => path)).toEqual(
      expect.arrayContaining(['versions/pupil-ks2/2.0..2.1.html', 'versions/pupil-ks2/2.1..3.0.html']),
    );
  });

  it('shows nothing of a document that must not be published, its editions included', () => {
    const site = siteOf(input, { blocked: { [LARKFIELD]: ['pupil-ks2'] } });
    expect(documentRecords(site).map(({ id }) => id)).not.toContain('pupil-ks2');
    expect(redlinePages(site).map(({ document }) => document)).not.toContain('pupil-ks2');
    expect(reviewsOf(site).map(({ document }) => document)).not.toContain('pupil-ks2');
  });
});

describe('a build for review', () => {
  it('shows the drafts, and how each differs from the last edition', () => {
    expect(review.documents.every(({ control }) => control.status === 'draft')).toBe(true);
    expect(wordsOf(review, 'online-safety')).toContain('do not bring a phone to school');
    const drafts = redlinePages(review).filter(({ to }) => to === undefined);
    expect(drafts.map(({ path }) => path)).toContain('versions/online-safety/3.0..draft.html');
  });

  it('has no comparison where not a word differs', () => {
    const same = siteOf(input, { audience: 'review' });
    const paths = redlinePages(same).map(({ path }) => path);
    expect(paths).toContain('versions/key-contacts/3.1..draft.html');
    expect(paths).not.toContain('versions/equipment-disposal/3.0..draft.html');
  });
});

describe('the record of a document', () => {
  it('has every edition, the newest first, with its neighbours', () => {
    const record = recordOfDocument(open, 'online-safety');
    expect(record?.editions.map(({ path, before, after }) => [path, before?.redline, after?.redline])).toEqual([
      ['versions/online-safety/3.0.html', 'versions/online-safety/2.1..3.0.html', undefined],
      [
        'versions/online-safety/2.1.html',
        'versions/online-safety/2.0..2.1.html',
        'versions/online-safety/2.1..3.0.html',
      ],
      ['versions/online-safety/2.0.html', undefined, 'versions/online-safety/2.0..2.1.html'],
    ]);
  });

  it('lists what the school wrote down before its first edition, as rows without words', () => {
    const rows = recordOfDocument(open, 'visitor')?.brought ?? [];
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ kept, version }) => kept || Number.parseFloat(version) >= 3)).toEqual([]);
  });

  it('stays where the school no longer publishes the document', () => {
    const school = { ...open.school, editions: open.school.editions?.map(renamed('visitor', 'guests')) ?? [] };
    const groups = groupRecords(documentRecords(createSchoolSite(input, school)));
    expect(groups[0]?.id).toBe('policies');
    expect(groups.at(-1)?.records.map(({ id, document }) => [id, document])).toEqual([['guests', undefined]]);
    expect(groups.at(-1)?.records[0]?.editions[0]?.standing.words).toBe(
      'The last edition of a document that the school no longer publishes',
    );
  });
});

const renamed =
  (from: string, to: string) =>
  (edition: Edition): Edition =>
    edition.facts.document === from ? { ...edition, facts: { ...edition.facts, document: to } } : edition;

describe('an edition says', () => {
  const at = (version: string, effective: string) => ({ facts: { version, effective } }) as Edition;
  const editions = [at('3.0', '2027-01-01'), at('2.0', '2026-09-01'), at('1.1', '2026-09-01'), at('1.0', '2025-09-01')];
  test.each([
    ['3.0', 'to-come', 'Approved, and not yet in force: it takes effect on 1 January 2027'],
    ['2.0', 'in-force', 'In force since 1 September 2026; edition 3.0 takes its place on 1 January 2027'],
    ['1.1', 'superseded', 'Never in force: edition 2.0 took its place on 1 September 2026'],
    ['1.0', 'superseded', 'Superseded by edition 2.0 on 1 September 2026'],
  ])('how it stands: %s', (version, is, words) => {
    const edition = editions.find(({ facts }) => facts.version === version) as Edition;
    const standing = standingOf(edition, editions, true, '2026-11-22');
    expect({ ...standing, words: standing.words.replaceAll('\u00a0', ' ') }).toEqual({ is, words });
  });

  it('the facts of its day, not those of today', () => {
    const [, first] = open.editions.filter(({ facts }) => facts.document === 'pupil-ks2');
    const past = pastDocument(first as Edition, open.school, open.library);
    expect(readableText([treeOf(past)])).toContain('Kofi Green');
    expect(wordsOf(open, 'pupil-ks2')).toContain('Ines Calder');
  });

  it('where its own sections stand on the same page, and other documents on theirs', () => {
    const [edition] = open.editions.filter(({ facts }) => facts.document === 'online-safety');
    const past = pastDocument(edition as Edition, open.school, open.library);
    const href = hrefFromPast(open, past, 'versions/online-safety/2.0.html');
    expect(href('doc:online-safety#pupil-phones')).toBe('#pupil-phones');
    expect(href('doc:online-safety')).toBe('#main');
    expect(href('doc:online-safety#never-written')).toBeUndefined();
    expect(href('doc:parent')).toBe('../../agreements/parent.html');
  });
});

describe('the line about the version', () => {
  const document = (id: string) => {
    const found = open.documents.find((candidate) => candidate.id === id);
    if (!found) throw new Error(`There is no ${id}.`);
    return found;
  };
  it('says of an approved document who approved it, since when and until when', () => {
    expect(editionLine(document('online-safety'), open.today)).toEqual({
      lead: 'Version 3.0',
      phrases: [
        'approved by the governing board (minute FGB 3.0)',
        'in force from 16 September 2026',
        'next review by 15 September 2027',
      ],
    });
  });
  it('says that a review is overdue', () => {
    expect(editionLine(document('visitor'), open.today).phrases.at(-1)).toBe(
      'next review by 1 November 2026 (overdue by 21 days)',
    );
  });
  it('says of a draft that it is one, and nothing of an approval', () => {
    const { version } = open.school.config.documentControl;
    const draft = document('incident-log');
    expect(editionLine(draft, open.today)).toEqual({
      lead: 'Draft, not yet approved',
      phrases: [`to be version ${version}`, 'next review by 15 September 2027'],
    });
    expect(editionLine(draft, open.today, '3.0').phrases[0]).toBe('to follow edition 3.0');
  });
});

describe('reviews', () => {
  test.each([
    ['2027-06-01', true, 'In time'],
    ['2026-12-22', true, 'Due soon, in 30 days'],
    ['2026-11-22', true, 'Due today'],
    ['2026-11-21', true, 'Overdue by 1 day'],
    ['2027-06-01', false, 'Never approved'],
  ])('%s, approved: %s', (date, approved, words) => {
    expect(reviewNote(date, '2026-11-22', approved).words).toBe(words);
  });

  it('are counted with what is late first', () => {
    const states = countStates(reviewsOf(open)).map(({ words }) => words);
    expect(states.slice(0, 3)).toEqual(['1 overdue', '1 due soon', '1 never approved']);
    const all = open.documents.length;
    expect(reviewFigures(open).map(({ value }) => value)).toEqual([
      `${all - 1} of ${all} documents`,
      '1 overdue, 1 due soon',
    ]);
  });
});

test('a fact that changed since an approval has the name that people use', () => {
  const [amendment] = open.documents.find(({ id }) => id === 'key-contacts')?.control.amendments ?? [];
  expect(labelOfFact(amendment?.path ?? '', open)).toBe('Designated safeguarding lead (DSL): name');
});

describe('the page of a redline', () => {
  const html = (id: string, path: string): string => {
    const page = redlinePages(open).find((candidate) => candidate.path === `versions/${id}/${path}.html`);
    if (!page) throw new Error(`There is no ${path}.`);
    return renderHtml(redlinePageNodes(redlineOf(open, page), open));
  };
  it('begins with changed sections alone, and numbers those of a policy', () => {
    const policy = html('online-safety', '2.1..3.0');
    expect(policy).toContain('<input type="checkbox" id="only-changed" checked>');
    expect(policy).toMatch(/<h2><span class="n">\d+<\/span> Pupils’ phones and smart watches<\/h2>/);
    expect(policy).toContain('<b>Follows a decision</b>');
  });
  it('keeps the headings of a section below its title, and the roles of tables', () => {
    const policy = html('online-safety', '2.1..3.0');
    expect(policy).toContain('<h3 id="pupil-phones--phones">');
    const tables = policy.match(/<table[^>]*>/g) ?? [];
    expect(tables.length).toBeGreaterThan(0);
    expect(tables.filter((table) => !table.includes('role="table"'))).toEqual([]);
  });
  it('says whom a line speaks to', () => {
    expect(html('online-safety', '2.1..3.0')).toContain('<b class="means-who">What this means for pupils</b>');
  });
  it('says so where nothing changed', () => {
    expect(html('phone-found', '2.0..2.1')).toBe('<p class="redline-summary">Nothing changed.</p>');
  });
});
