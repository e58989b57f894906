import { expect, test } from 'vitest';
import { lastApprovals } from '../../src/site/view/approvals.ts';
import { shippedLibrary } from '../support/library.ts';
import { smallEdition } from '../support/small-edition.ts';
import { schoolWith, smallSite } from './small-site.ts';

const school = schoolWith({});
const library = await shippedLibrary();
const edition = (id: string, version: string, approvedOn: string, note: string, effective = approvedOn) =>
  smallEdition(school, library, id, { version, approvedOn, note, effective });
const site = await smallSite({
  ...school,
  editions: [
    edition('online-safety', '1.0', '2025-09-10', 'First edition.'),
    edition('visitor', '1.0', '2025-09-10', 'First edition.'),
    edition('online-safety', '2.0', '2026-09-16', 'Phones are handed in.'),
    edition('parent', '1.0', '2026-09-16', 'Phones are handed in.'),
    edition('visitor', '1.1', '2026-09-16', 'A name was wrong.'),
    edition('visitor', '2.0', '2026-11-20', 'A rule of next year.', '2027-01-01'),
  ],
});

test('what was approved at once for one reason is told once, the newest first, and nothing that is to come', () => {
  expect(lastApprovals(site, 10)).toEqual([
    {
      approvedOn: '2026-09-16',
      note: 'Phones are handed in.',
      documents: [
        {
          title: 'Online safety and acceptable use policy',
          version: '2.0',
          path: 'versions/online-safety/1.0..2.0.html',
          isRedline: true,
        },
        { title: 'Parent agreement', version: '1.0', path: 'versions/parent/1.0.html', isRedline: false },
      ],
    },
    {
      approvedOn: '2026-09-16',
      note: 'A name was wrong.',
      documents: [expect.objectContaining({ version: '1.1', path: 'versions/visitor/1.0..1.1.html' })],
    },
    { approvedOn: '2025-09-10', note: 'First edition.', documents: [expect.anything(), expect.anything()] },
  ]);
});

test('no more is told than was asked for', () => {
  expect(lastApprovals(site, 1).map(({ note }) => note)).toEqual(['Phones are handed in.']);
});

test('a document that the school no longer publishes is passed over', () => {
  const documents = site.documents.filter(({ id }) => id !== 'visitor');
  const told = lastApprovals({ ...site, documents }, 10).flatMap((approval) => approval.documents);
  expect(told.map(({ path }) => path).filter((path) => path.includes('visitor'))).toEqual([]);
});
