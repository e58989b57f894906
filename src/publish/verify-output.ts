import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { z } from 'zod';
import { KINDS } from '../document/document.ts';
import { pagePath } from '../site/paths.ts';
import { inside } from './inside.ts';
import { type NamedFile, namedFiles } from './named-files.ts';
import { MARKER } from './work-folder.ts';

/** Something that is not as the manifest of a published folder says. */
export interface OutputProblem {
  /** Relative to the published folder. */
  readonly path: string;
  readonly message: string;
  readonly fix: string;
}

/** One school of a published folder: which version of what it says it shows. */
export interface PublishedSchool {
  readonly id: string;
  readonly documents: readonly { readonly id: string; readonly version: string; readonly html: string }[];
}

export interface VerifiedOutput {
  readonly schools: readonly PublishedSchool[];
  /** How many files were compared with their checksums. */
  readonly files: number;
  readonly problems: readonly OutputProblem[];
}

const OutputManifestSchema = z.object({
  madeBy: z.literal('policypress'),
  schools: z.array(z.object({ id: z.string().regex(/^[a-z0-9-]+$/) })),
});
const SchoolManifestSchema = z.object({
  documents: z.array(z.object({ id: z.string(), version: z.string(), html: z.string() })),
});

const BUILD_AGAIN = 'Build again, and upload the whole folder.';

/**
 * Compares a published folder with its manifests: every file that one names is there with its checksum, and no page
 * or PDF of a document stands there that none names.
 * @returns undefined where the folder holds no output of policypress
 */
export async function verifyOutput(folder: string): Promise<VerifiedOutput | undefined> {
  const manifest = OutputManifestSchema.safeParse(await readJson(join(folder, MARKER)));
  if (!manifest.success) return undefined;
  const ids = manifest.data.schools.map(({ id }) => id);
  const each = await Promise.all(ids.map((id) => verifySchool(folder, id)));
  return {
    schools: each.flatMap(({ school }) => school ?? []),
    files: each.reduce((sum, { files }) => sum + files, 0),
    problems: [...each.flatMap(({ problems }) => problems), ...(await unlistedSchools(folder, ids))],
  };
}

interface VerifiedSchool {
  readonly school?: PublishedSchool;
  readonly files: number;
  readonly problems: readonly OutputProblem[];
}

async function verifySchool(folder: string, id: string): Promise<VerifiedSchool> {
  const path = `${id}/${MARKER}`;
  const json = await readJson(inside(folder, id, MARKER));
  const manifest = SchoolManifestSchema.safeParse(json);
  if (!manifest.success) {
    const message = json === undefined ? 'This file is missing, or it is not JSON.' : 'This is not a manifest.';
    return { files: 0, problems: [{ path, message, fix: BUILD_AGAIN }] };
  }
  const named = namedFiles(json);
  const found = await Promise.all(named.map((file) => compare(folder, id, file)));
  return {
    school: { id, documents: manifest.data.documents },
    files: named.length,
    problems: [...found.flat(), ...(await unnamedFiles(folder, id, named))],
  };
}

async function compare(folder: string, id: string, { path, sha256 }: NamedFile): Promise<OutputProblem[]> {
  const at = `${id}/${path}`;
  if (posix.isAbsolute(path) || path.includes('\\') || path.split('/').includes('..'))
    return [
      { path: `${id}/${MARKER}`, message: `It names “${path}”, which lies outside its folder.`, fix: BUILD_AGAIN },
    ];
  const bytes = await readFile(inside(folder, id, path)).catch(() => undefined);
  if (bytes === undefined)
    return [{ path: at, message: 'The manifest names this file, and it is not there.', fix: BUILD_AGAIN }];
  if (createHash('sha256').update(bytes).digest('hex') === sha256) return [];
  const fix = `${BUILD_AGAIN} To change its words, approve a new edition.`;
  return [{ path: at, message: 'This file is not the one that was built: its checksum differs.', fix }];
}

/** Where pages and PDFs of documents stand; versions of the past among them. */
const FOLDERS = [
  ...KINDS.map((kind) => posix.dirname(pagePath({ kind, id: 'any' }))),
  'downloads',
  'sections',
  'versions',
];

async function unnamedFiles(folder: string, id: string, named: readonly NamedFile[]): Promise<OutputProblem[]> {
  const known = new Set(named.map(({ path }) => path));
  const problems: OutputProblem[] = [];
  for (const name of FOLDERS)
    for (const file of await filesBelow(join(folder, id, name))) {
      const path = `${name}/${file}`;
      if (known.has(path) || !/\.(?:html|pdf|md)$/.test(path)) continue;
      problems.push({
        path: `${id}/${path}`,
        message: 'No manifest names this document, so nobody knows whether it was approved.',
        fix: 'Take the file away, or build again.',
      });
    }
  return problems;
}

async function unlistedSchools(folder: string, ids: readonly string[]): Promise<OutputProblem[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const others = entries.filter((entry) => entry.isDirectory() && !ids.includes(entry.name)).map(({ name }) => name);
  const problems: OutputProblem[] = [];
  for (const name of others.sort())
    if ((await readJson(join(folder, name, MARKER))) !== undefined)
      problems.push({
        path: `${name}/`,
        message: `The manifest of the whole output does not list the school “${name}”.`,
        fix: 'Take the folder away, or build again.',
      });
  return problems;
}

const filesBelow = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
};

const readJson = (file: string): Promise<unknown> =>
  readFile(file, 'utf8')
    .then((text): unknown => JSON.parse(text))
    .catch(() => undefined);
