import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isSlug, SLUG_LONGEST } from '../schema/text.ts';
import { displayName, listFolder } from './folders.ts';
import { parseYaml, type YamlSource } from './yaml.ts';

/** The folder above a school, or that of a school that stands alone. */
export interface TrustFolder {
  readonly id: string;
  readonly folder: string;
  /** Its `trust.yaml`, where it has one. */
  readonly source: YamlSource | undefined;
}

/** A folder with a `school.yaml`. */
export interface SchoolFolder {
  readonly id: string;
  readonly folder: string;
  readonly trust: TrustFolder;
}

export interface FoundSchools {
  readonly schools: readonly SchoolFolder[];
  /** Trusts without any school, which nobody else would look at. */
  readonly emptyTrusts: readonly YamlSource[];
  /** Folders that cannot be a school. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds every school below a folder: `<trust>/<school>/school.yaml`, or `<school>/school.yaml` for one that stands
 * alone.
 */
export async function findSchools(root: string): Promise<FoundSchools> {
  const schools: SchoolFolder[] = [];
  const emptyTrusts: YamlSource[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const id of await listFolder(root, 'folders')) {
    const folder = join(root, id);
    const trust: TrustFolder = { id, folder, source: await readYaml(join(folder, 'trust.yaml')) };
    const children = (await listFolder(folder, 'folders')).map((child) => join(folder, child));
    const before = schools.length;
    for (const path of [folder, ...children]) {
      if (!(await listFolder(path, 'files')).includes('school.yaml')) continue;
      const school = { id: basename(path), folder: path, trust };
      const problem = whyNot(school, schools);
      if (problem) diagnostics.push(problem);
      else schools.push(school);
    }
    if (trust.source && schools.length === before) emptyTrusts.push(trust.source);
  }
  return { schools, emptyTrusts, diagnostics };
}

/** Reads a YAML file; undefined where there is none. */
export async function readYaml(file: string): Promise<YamlSource | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : parseYaml(text, displayName(file));
}

function whyNot({ id, folder }: SchoolFolder, earlier: readonly SchoolFolder[]): Diagnostic | undefined {
  const file = schoolFile(folder);
  if (!isSlug(id))
    return folderProblem(
      file,
      'config/bad-slug',
      `The folder “${id}” cannot become a web address.`,
      `Name it with small letters, digits and single dashes, at most ${SLUG_LONGEST} characters.`,
    );
  const same = earlier.find((school) => school.id === id);
  if (!same) return undefined;
  const message = `There are two schools “${id}”: the other is ${schoolFile(same.folder)}.`;
  return folderProblem(file, 'config/repeated-school', message, 'Rename one of the two folders.');
}

const schoolFile = (folder: string): string => displayName(join(folder, 'school.yaml'));

/** A problem of a folder as a whole. */
export const folderProblem = (file: string, rule: string, message: string, fix: string): Diagnostic => ({
  rule,
  severity: 'error',
  file,
  line: 1,
  column: 1,
  message,
  fix,
});
