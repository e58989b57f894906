import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { readProject } from '../../src/cli/read-project.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { planBuild } from '../../src/plan/build-plan.ts';
import { readSchools } from '../../src/read/schools.ts';
import { contentFolder, shippedLibrary } from '../support/library.ts';

/** One change to a file of the organisation: words replaced, or a file written anew. */
const ChangeSchema = z.union([
  z.strictObject({ file: z.string(), replace: z.string().min(1), with: z.string() }),
  z.strictObject({ file: z.string(), text: z.string() }),
]);
export type Change = z.infer<typeof ChangeSchema>;

/** True for a change of the library that policypress ships. */
export const isOfLibrary = ({ file }: Change): boolean => file.startsWith('content/');

/** One file of `tests/fixtures/sins/<check>/`. */
const SinSchema = z.strictObject({
  /** What is wrong, in one sentence. */
  defect: z.string(),
  /** What makes the sound organisation of `base/` (and the shipped library as `content/`) a faulty one. */
  change: z.array(ChangeSchema).min(1),
  /** The one diagnostic that it must give. */
  expect: z.strictObject({
    rule: z.string(),
    severity: z.enum(['error', 'warning']),
    file: z.string(),
    line: z.number(),
    message: z.string(),
  }),
  /** A change that looks alike and is right: it must give none. */
  twin: z.array(ChangeSchema).min(1),
});
export type Sin = z.infer<typeof SinSchema>;

const folder = fileURLToPath(new URL('../fixtures/sins', import.meta.url));
const base = join(folder, 'base');
export const TODAY = '2026-11-22';

/** All sins, by check and name, such as `C10/no-deputy`. */
export async function allSins(): Promise<readonly (readonly [name: string, sin: Sin])[]> {
  const files = (await readdir(folder, { recursive: true })).filter(
    (name) => /^C\d\d.[a-z0-9-]+\.yaml$/.test(name) || /^more.[a-z0-9-]+\.yaml$/.test(name),
  );
  return Promise.all(
    files
      .sort()
      .map(
        async (name) =>
          [
            name.replaceAll('\\', '/').replace(/\.yaml$/, ''),
            SinSchema.parse(parse(await readFile(join(folder, name), 'utf8'))),
          ] as const,
      ),
  );
}

/** Everything that is said about the sound organisation with some changes, with files named from its own folder. */
export async function judge(changes: readonly Change[], work: string): Promise<Omit<Diagnostic, 'column'>[]> {
  await cp(base, work, { recursive: true });
  const ofLibrary = changes.filter(isOfLibrary);
  if (ofLibrary.length > 0) await copyLibrary(join(work, 'content'));
  for (const change of changes) await apply(change, work);
  const found = await diagnose(work, ofLibrary.length > 0);
  const here = new RegExp(`(?:${quoted(relative(process.cwd(), work))}|${quoted(work)})[\\\\/]`, 'g');
  return found.map((diagnostic) => ({
    ...diagnostic,
    file: diagnostic.file.replace(here, ''),
    message: diagnostic.message.replace(here, ''),
  }));
}

const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Without the forms in other languages, which are right to complain when the English changes: tests/translation is on them. */
const copyLibrary = (to: string): Promise<void> =>
  cp(contentFolder, to, { recursive: true, filter: (path) => !/\.[a-z]{2}\.mdx$/.test(path) });

async function diagnose(work: string, ownLibrary: boolean): Promise<readonly Diagnostic[]> {
  const schools = join(work, 'schools');
  if (ownLibrary) {
    const project = await readProject({ schools, content: join(work, 'content') });
    if (!project.library) return project.diagnostics;
    return planBuild(project.schools.schools, project.library, TODAY, project.diagnostics).diagnostics;
  }
  const { value, diagnostics } = await readSchools(schools);
  return planBuild(value.schools, await shippedLibrary(), TODAY, diagnostics).diagnostics;
}

async function apply(change: Change, work: string): Promise<void> {
  const file = join(work, change.file);
  await mkdir(dirname(file), { recursive: true });
  if ('text' in change) return writeFile(file, change.text);
  const before = await readFile(file, 'utf8');
  if (before.split(change.replace).length !== 2)
    throw new Error(
      `${change.file} holds “${change.replace}” ${before.split(change.replace).length - 1} times, not once.`,
    );
  await writeFile(
    file,
    before.replace(change.replace, () => change.with),
  );
}
