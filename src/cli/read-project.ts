import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Library } from '../document/library.ts';
import { readLibrary } from '../read/library.ts';
import { readSchools, type Schools } from '../read/schools.ts';

/** The folder of policypress itself. */
export const projectRoot = resolve(fileURLToPath(new URL('../..', import.meta.url)));

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

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );

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
