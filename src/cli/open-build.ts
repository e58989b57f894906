import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Library } from '../document/library.ts';
import { readSchoolInputs } from '../make/school-inputs.ts';
import { type FoundSchools, findSchools } from '../read/find-schools.ts';
import { readLibrary } from '../read/library.ts';
import { readSchools } from '../read/schools.ts';
import { chooseFolders, type Folders } from './read-project.ts';
import { unknownSchools } from './select-schools.ts';

/** What a build starts from. Its schools are found, and read as far as that is needed later. */
export interface OpenedBuild {
  readonly folders: Folders;
  readonly found: FoundSchools;
  /** The ids of all schools. */
  readonly ids: readonly string[];
  /** The ids of those that are to be built. */
  readonly wanted: readonly string[];
  /** A digest of what each school is made from. */
  readonly inputs: Readonly<Record<string, string>>;
  /** False where PDFs are wanted and there is no browser to print them with. */
  readonly canPrint: boolean;
  /** Undefined when a registry is missing or broken: then nothing can be made. */
  readonly library: Library | undefined;
  /** What is wrong with the library. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds the folders and the schools, and reads the library.
 * @returns why the build cannot run where a folder is not there, or nobody has a school that `--school` names
 */
export async function openBuild(options: {
  readonly schools?: string;
  readonly content?: string;
  readonly school?: readonly string[];
  readonly today: string;
  readonly pdf: boolean;
  readonly largePrint?: boolean;
}): Promise<OpenedBuild | { readonly problem: string }> {
  const folders = await chooseFolders(options);
  if ('problem' in folders) return folders;
  const found = await findSchools(folders.schools);
  const ids = found.schools.map(({ id }) => id).sort();
  const problem = unknownSchools(options.school, ids);
  if (problem !== undefined) return { problem };
  const { today, pdf: pdfs, largePrint = false } = options;
  // Before anything is read: a file that somebody changes meanwhile then counts as changed at the next build.
  const { digests: inputs, canPrint } = await readSchoolInputs(found.schools, {
    contentDir: folders.content,
    today,
    pdfs,
    largePrint,
  });
  const library = await readLibrary(folders.content);
  return {
    folders,
    found,
    ids,
    wanted: options.school?.length ? options.school : ids,
    inputs,
    canPrint,
    library: library.value,
    diagnostics: library.diagnostics,
  };
}

/** What is wrong with the schools that are to be built, and beside them, where nothing else can be looked at. */
export async function readProblems({ folders, wanted, diagnostics }: OpenedBuild): Promise<readonly Diagnostic[]> {
  const read = await readSchools(folders.schools);
  return [...read.diagnostics.filter(({ school }) => school === undefined || wanted.includes(school)), ...diagnostics];
}
