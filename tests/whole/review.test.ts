import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdf } from '../print/pdf.ts';
import { checksums } from '../support/files.ts';
import { contentFolder, schoolsFolder } from '../support/library.ts';
import type { Ended } from '../support/run.ts';
import { runHere } from '../support/run-here.ts';
import { writeFiles } from '../support/temporary-folder.ts';

const TRUST = 'westmere-trust';
const SCHOOL = 'larkfield-primary';
const ADDED = 'Whoever complains hears within ten school days who looks into it.';

/** A change of one file: something that stands in it once, and what takes its place. */
async function change(file: string, from: string | RegExp, to: string): Promise<void> {
  const before = await readFile(file, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} holds no ${from}`);
  await writeFile(file, after);
}

let root = '';
let ended: Ended;
const reviewArgs = (...more: readonly string[]): string[] => [
  'review',
  '--school',
  SCHOOL,
  '--schools',
  join(root, 'schools'),
  '--content',
  join(root, 'content'),
  '--today',
  '2026-11-22',
  ...more,
];
const inReview = (path: string): string => join(root, 'review', SCHOOL, path);

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'policypress-review-'));
  for (const path of ['trust.yaml', SCHOOL])
    await cp(join(schoolsFolder, TRUST, path), join(root, 'schools', TRUST, path), { recursive: true });
  await cp(contentFolder, join(root, 'content'), { recursive: true });
  const settings = join(root, 'schools', TRUST, SCHOOL, 'school.yaml');
  await change(settings, 'pupilPhones: handed-in', 'pupilPhones: pouch');
  await change(settings, /(\n {2}dsl:\n {4}name: ).*/, '$1Nia Roe');
  const policy = join(root, 'content', 'policies', 'online-safety');
  await change(join(policy, 'policy.yaml'), /( {2}- purpose-and-scope\n)( {2}- technology-in-our-lives\n)/, '$2$1');
  await change(join(policy, 'complaints.mdx'), /$/, `\n${ADDED}\n`);
  ended = await runHere(
    reviewArgs('--out', join(root, 'review'), '--document', 'online-safety', '--document', 'pupil-ks2'),
  );
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('a review of a school that changed since its last editions', () => {
  test('ends well and lists each document with the version that is proposed', () => {
    expect(ended.stderr).toContain('It is not for everybody: do not publish it.');
    expect(ended.stdout).toMatch(/online-safety +4\.0 +5\.0 +material +\d+/);
    expect(ended.stdout).toMatch(/pupil-ks2 +4\.0 +5\.0 +material +\d+/);
    expect(ended.code).toBe(0);
  });

  test('has a pack in which a decision, a fact, new words and a moved section stand', async () => {
    const { pages, tagged, outline } = await readPdf(inReview('packs/online-safety.pdf'));
    const words = pages.map(({ text }) => text).join(' ');
    expect(tagged).toBe(true);
    expect(outline.length).toBeGreaterThan(10);
    expect(words).toContain('Where is a pupil’s phone during the school day?');
    expect(words).toMatch(/\[fact − ?Amara Osei ?\] ?\[fact \+ ?Nia Roe ?\]/);
    expect(words).toContain(`[+ ${ADDED}`);
    expect(words).toMatch(/moved from [23] to [23]/);
    expect(words).toMatch(/has to be signed again/);
  });

  test('shows its drafts to nobody by way of a search engine', async () => {
    expect(await readFile(join(root, 'review', 'robots.txt'), 'utf8')).toContain('Disallow: /');
    const page = await readFile(inReview('policies/online-safety.html'), 'utf8');
    expect(page).toMatch(/<meta name="robots" content="noindex[^"]*"/);
    expect(page).toContain('Nia Roe');
    expect(page).toContain(ADDED);
  });

  test('never takes the place of a published site, nor a build that of a review', async () => {
    await writeFiles(root, { 'dist/manifest.json': '{ "madeBy": "policypress" }' });
    const over = await runHere(reviewArgs('--out', join(root, 'dist'), '--no-pdf'));
    expect(over.code).toBe(2);
    expect(over.stderr).toContain('holds a published site, and drafts may not take its place');
    const before = await checksums(join(root, 'review'));
    const build = await runHere([
      'build',
      '--schools',
      join(root, 'schools'),
      '--no-pdf',
      '--out',
      join(root, 'review'),
    ]);
    expect(build.code).toBe(2);
    expect(build.stderr).toContain('holds drafts for a review');
    expect(await checksums(join(root, 'review'))).toEqual(before);
  });

  test('knows its documents by name', async () => {
    const wrong = await runHere(reviewArgs('--out', join(root, 'other'), '--document', 'online-saftey'));
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('has no document “online-saftey”');
  });

  test('is made with an error too, which the pack lists and the exit code tells', async () => {
    const settings = join(root, 'schools', TRUST, SCHOOL, 'school.yaml');
    const whole = await readFile(settings, 'utf8');
    await change(settings, /(\n {2}dsl:\n {4}name: ).*/, '$1TBC');
    const broken = await runHere(reviewArgs('--out', join(root, 'review'), '--document', 'pupil-ks2'));
    await writeFile(settings, whole);
    expect(broken.code).toBe(1);
    const { pages } = await readPdf(inReview('packs/pupil-ks2.pdf'));
    const words = pages.map(({ text }) => text).join(' ');
    expect(words).toContain('Errors: they must be mended before anybody approves');
    expect(words).toContain('cannot be approved as it stands');
  });
});
