import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { GovernorsPack } from '../../src/print/pack/governors-pack.ts';
import { inspectPack } from '../../src/print/pack/inspect-pack.ts';
import { printPack } from '../../src/print/print-pack.ts';
import { unpackPdf } from '../support/unpack-pdf.ts';
import { printFolder } from './press.ts';
import { samplePacks } from './sample-review.ts';

const folder = printFolder();
/** A document of every kind. */
const DOCUMENTS = ['online-safety', 'pupil-ks2', 'incident-log', 'phone-found', 'policy-in-brief'];
const printed: Record<string, { pack: GovernorsPack; bytes: Uint8Array; pages: number }> = {};
const sound = (id: string) => printed[id] as NonNullable<(typeof printed)[string]>;

beforeAll(async () => {
  const { packs } = await samplePacks({ documents: DOCUMENTS });
  const jobs = packs.map((pack) => ({
    school: pack.school,
    document: pack.draft,
    pack,
    file: join(folder.path(), `${pack.draft.id}.pdf`),
  }));
  const outcome = await printPack(jobs);
  if ('noBrowser' in outcome) throw new Error(outcome.noBrowser);
  for (const { job, result } of outcome.results) {
    if (!('pages' in result)) throw new Error(result.message);
    printed[job.document.id] = {
      pack: job.pack as GovernorsPack,
      bytes: await readFile(job.file),
      pages: result.pages,
    };
  }
}, 120_000);

const told = (id: string, bytes: Uint8Array, change: Partial<GovernorsPack> = {}): string[] =>
  inspectPack({ ...sound(id).pack, ...change }, bytes, sound(id).pages).map(
    ({ rule, severity, message }) => `${severity} ${rule}: ${message}`,
  );

test.each(DOCUMENTS)('a pack as it is printed gives no diagnostic: %s', (id) => {
  expect(told(id, sound(id).bytes)).toEqual([]);
});

describe('a fault in a pack gives one diagnostic', () => {
  test.each([
    [
      'no tags',
      '/Marked true',
      '/Marked fals',
      'error pdf/tagged: The PDF of “Safe and kind online: my promises” has no tags.',
    ],
    [
      'another language',
      '/Lang (en-GB)',
      '/Lang (en-US)',
      'error pdf/language: The PDF of “Safe and kind online: my promises” should give its language as en-GB, and gives en-US.',
    ],
    [
      'a level left out',
      '/S /H3',
      '/S /H5',
      'error pdf/headings: The PDF of “Safe and kind online: my promises” goes from a heading of level 2 to one of level 5.',
    ],
    [
      'no headings in its tables',
      '/S /TH',
      '/S /TD',
      'error pdf/tables: The PDF of “Safe and kind online: my promises” has a table without headings, beginning “For the agenda',
    ],
    [
      'another day',
      '/CreationDate (D:20261122',
      '/CreationDate (D:20260901',
      'error pdf/date: The PDF of “Safe and kind online: my promises” should be dated 2026-11-22, and is dated 2026-09-01.',
    ],
    [
      'a line for the minutes that cannot be filled in',
      `/T <FEFF${Buffer.from('change-note-2', 'utf16le').swap16().toString('hex').toUpperCase()}>`,
      '/T <FEFF0078>',
      'warning pdf/fields: In the pack for “Safe and kind online: my promises”, what governors fill in cannot be filled in on a screen: change-note-2.',
    ],
  ])('%s', (_fault, from, to, message) => {
    const source = unpackPdf(sound('pupil-ks2').bytes);
    expect(source).toContain(from);
    const found = told('pupil-ks2', Buffer.from(source.replaceAll(from, to), 'latin1'));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  test('another version than the one that is proposed', () => {
    const change = { proposed: { version: '9.0', change: 'material' } } as const;
    expect(told('pupil-ks2', sound('pupil-ks2').bytes, change)).toEqual([
      'error pdf/edition: Page 1 of the pack for “Safe and kind online: my promises” should say “proposed version 9.0” at its foot, and does not.',
    ]);
  });

  test('another number of pages than is told', () => {
    const { pack, bytes, pages } = sound('pupil-ks2');
    expect(inspectPack(pack, bytes, pages + 1)).toMatchObject([
      { rule: 'pdf/pages', file: `${pack.school.id}/packs/pupil-ks2.pdf` },
    ]);
  });
});
