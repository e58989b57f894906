import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { approve } from '../../src/cli/approve.ts';
import { resolvePack } from '../../src/resolve/pack.ts';
import { shippedLibrary } from '../support/library.ts';
import { smallEditionText } from '../support/small-edition.ts';
import { smallSchool, smallSchoolYaml } from '../support/small-school.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

/** Approves the form for visitors once more; `before` is what its first edition says. @returns the code, what was said, the editions then */
async function approveAgain(before: { readonly title?: string; readonly nextReview: string }) {
  const folder = await temporaryFolder();
  const school = smallSchool();
  const draft = resolvePack(school, await shippedLibrary(), '2026-11-22').value.find(({ id }) => id === 'visitor');
  if (!draft) throw new Error('The small school has no form for visitors.');
  const old = smallEditionText(
    school,
    { ...draft, title: before.title ?? draft.title },
    { version: '1.0', approvedOn: '2024-09-10', nextReview: before.nextReview },
  );
  await writeFiles(folder, {
    'alder-green/school.yaml': smallSchoolYaml,
    'alder-green/editions/visitor/1.0.html': old,
  });
  const said: string[] = [];
  const write = (text: string): void => {
    said.push(text);
  };
  const palette = { error: String, warning: String, quiet: String, strong: String };
  const options = {
    schools: folder,
    school: 'alder-green',
    document: ['visitor'],
    on: '2026-11-20',
    note: 'Looked at again.',
    yes: true,
    today: '2026-11-22',
  };
  const code = await approve(options, undefined, { palette, print: write, say: write, progress: () => undefined });
  return { code, said, editions: await readdir(join(folder, 'alder-green/editions/visitor')) };
}

test('a review that is long overdue does not stand in the way of the approval that mends it', async () => {
  const { code, said, editions } = await approveAgain({ title: 'Rules for guests', nextReview: '2025-09-10' });
  expect([code, said.filter((line) => line.includes('Nothing'))]).toEqual([0, []]);
  expect(editions).toHaveLength(2);
});

test('a review that is due ends with an edition although no word changed', async () => {
  const { code, editions } = await approveAgain({ nextReview: '2026-12-20' });
  expect([code, editions]).toEqual([0, ['1.0.1.html', '1.0.html']]);
});

test('a review that is not due writes no edition of the same words', async () => {
  const { said, editions } = await approveAgain({ nextReview: '2027-09-01' });
  expect(said).toEqual(['Nothing to approve.\n1 document unchanged since the last edition.']);
  expect(editions).toEqual(['1.0.html']);
});
