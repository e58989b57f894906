import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Library } from '../document/library.ts';
import type { School } from '../document/school.ts';
import { isFolder } from '../read/folders.ts';
import { readLibrary } from '../read/library.ts';
import { readSchools, type Schools } from '../read/schools.ts';
import { selectSchools, unknownSchools } from './select-schools.ts';

/** The folder of policypress itself. */
export const projectRoot = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** The version of policypress itself. */
export async function policypressVersion(): Promise<string> {
  const text = await readFile(join(projectRoot, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** Where a command reads from. */
export interface Folders {
  readonly schools: string;
  readonly content: string;
}

/** The folders that options name, or those of the project: `schools/` where the person works, else the examples. */
export async function chooseFolders(options: {
  readonly schools?: string;
  readonly content?: string;
}): Promise<Folders | { readonly problem: string }> {
  const here = resolve('schools');
  const schools =
    options.schools === undefined
      ? (await isFolder(here))
        ? here
        : join(projectRoot, 'schools')
      : resolve(options.schools);
  const content = options.content === undefined ? join(projectRoot, 'content') : resolve(options.content);
  if (!(await isFolder(schools)))
    return { problem: `There is no folder ${schools}. Give the folder of your schools with --schools.` };
  if (!(await isFolder(content)))
    return {
      problem: `There is no folder ${content}. Give the folder of the library with --content, or leave the option out.`,
    };
  return { schools, content };
}

/** Everything read from disk, with everything that was wrong. */
export interface Project {
  readonly schools: Schools;
  /** Undefined when a registry is missing or broken: then nothing can be made. */
  readonly library: Library | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export async function readProject(folders: Folders): Promise<Project> {
  const [schools, library] = await Promise.all([readSchools(folders.schools), readLibrary(folders.content)]);
  return {
    schools: schools.value,
    library: library.value,
    diagnostics: [...schools.diagnostics, ...library.diagnostics],
  };
}

/** What a command that works on schools starts from. */
export interface OpenedProject {
  readonly folders: Folders;
  /** Everything that was read; of problems only those that concern the library or a school that is asked for. */
  readonly project: Project;
  /** The complete schools that are asked for. */
  readonly schools: readonly School[];
  /** The ids of the schools that are asked for, broken ones included. */
  readonly wanted: readonly string[];
}

/**
 * Finds the folders, reads everything and picks the schools that `--school` names, or all.
 * @returns the project, or why the command cannot run: a folder that is not there, a school that nobody has
 */
export async function openProject(options: {
  readonly schools?: string;
  readonly content?: string;
  readonly school?: readonly string[];
}): Promise<OpenedProject | { readonly problem: string }> {
  const folders = await chooseFolders(options);
  if ('problem' in folders) return folders;
  const project = await readProject(folders);
  const { schools, found } = project.schools;
  const problem = unknownSchools(options.school, found);
  if (problem !== undefined) return { problem };
  const wanted = options.school?.length ? options.school : found;
  const diagnostics = options.school?.length
    ? project.diagnostics.filter(({ school }) => school === undefined || wanted.includes(school))
    : project.diagnostics;
  return { folders, project: { ...project, diagnostics }, schools: selectSchools(schools, options.school), wanted };
}
