import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { formatReport } from '../diagnostics/format.ts';
import { exists, writeNew } from '../publish/new-files.ts';
import { displayName } from '../read/folders.ts';
import { readLibrary } from '../read/library.ts';
import { interview } from '../wizard/interview.ts';
import { fromCsv, fromFile, type NewSchools, renderFiles } from '../wizard/new-schools.ts';
import type { Prompter } from '../wizard/prompter.ts';
import { choosePlace, type Place, trustsIn } from '../wizard/target.ts';
import { check } from './check.ts';
import { EXIT } from './exit-codes.ts';
import { projectRoot } from './read-project.ts';
import type { Terminal } from './terminal.ts';

export interface NewSchoolOptions {
  readonly schools?: string;
  readonly content?: string;
  readonly trust?: string;
  readonly from?: string;
  readonly csv?: string;
  readonly today: string;
}

/** What shells expect of a command that somebody stopped with Ctrl+C. */
const LEFT = 130;

/**
 * Makes the configuration of new schools: of one by asking or from a file of answers, of many from a table.
 * @param prompter asks the person; undefined where there is nobody to ask
 */
export async function newSchool(
  folder: string | undefined,
  options: NewSchoolOptions,
  prompter: Prompter | undefined,
  terminal: Terminal,
): Promise<number> {
  const refuse = (message: string): number => {
    terminal.say(message);
    return EXIT.cannotRun;
  };
  const { from, csv, today } = options;
  if (from !== undefined && csv !== undefined) return refuse('Give --from or --csv, not both.');
  if (csv !== undefined && folder !== undefined)
    return refuse('A table names the folder of each school itself, in a column “folder”: leave the folder out.');
  const asking = from === undefined && csv === undefined ? prompter : undefined;
  if (from === undefined && csv === undefined && asking === undefined)
    return refuse(
      'This command asks questions and needs a terminal. Without one, give a file of answers with --from, or a table of schools with --csv.',
    );
  const root = resolve(options.schools ?? 'schools');
  const trust = options.trust ?? (asking && (await askTrust(root, asking)));
  if (trust === undefined && asking && options.trust === undefined && (await trustsIn(root)).length > 0) return LEFT;
  const place = await choosePlace(root, trust === '' ? undefined : trust);
  if ('problem' in place) return refuse(place.problem);
  if ('diagnostics' in place) {
    terminal.print(formatReport(place.diagnostics, terminal.palette));
    return EXIT.problems;
  }
  const content = resolve(options.content ?? join(projectRoot, 'content'));
  const { value: library, diagnostics } = await readLibrary(content);
  if (!library) {
    terminal.print(formatReport(diagnostics, terminal.palette));
    return EXIT.problems;
  }
  const context = { place, library, today };
  if (asking) return await ask(folder, context, asking, options, terminal);
  const made =
    csv === undefined ? await fromFile(resolve(from ?? ''), folder, context) : await fromCsv(resolve(csv), context);
  if (made.problem !== undefined) return refuse(made.problem);
  if (made.diagnostics.length > 0) {
    terminal.print(formatReport(made.diagnostics, terminal.palette));
    terminal.say('Nothing was written.');
    return EXIT.problems;
  }
  return await write(made.schools, place, options, terminal);
}

async function ask(
  folder: string | undefined,
  context: Parameters<typeof interview>[1],
  prompter: Prompter,
  options: NewSchoolOptions,
  terminal: Terminal,
): Promise<number> {
  const asked = await interview(folder, context, prompter);
  if ('left' in asked) {
    terminal.say(
      asked.saved ? `Your answers are in ${asked.saved}. The same command goes on from there.` : 'Nothing was written.',
    );
    return LEFT;
  }
  if ('problem' in asked) {
    terminal.say(asked.problem);
    return EXIT.cannotRun;
  }
  if ('diagnostics' in asked) {
    terminal.print(formatReport(asked.diagnostics, terminal.palette));
    return EXIT.problems;
  }
  const code = await write([asked], context.place, options, terminal);
  if (code !== EXIT.cannotRun) await asked.finish();
  return code;
}

/** Writes the files and checks them as `check` does, so that the person hears at once what is still missing. */
async function write(
  schools: NewSchools['schools'],
  place: Place,
  options: NewSchoolOptions,
  terminal: Terminal,
): Promise<number> {
  const files = renderFiles(schools, place);
  await mkdir(place.folder, { recursive: true });
  const taken = await writeNew(files);
  if (taken.length > 0) {
    terminal.say(
      `${taken.map((file) => displayName(file)).join(', ')}: there already, and left as it is. Nothing was written.`,
    );
    return EXIT.cannotRun;
  }
  for (const file of files.keys()) terminal.print(`${displayName(file)} written`);
  if (!(await exists(join(place.root, 'school.schema.json'))))
    terminal.say(`Run “policypress schema --schools ${displayName(place.root)}” once, so that editors can help.`);
  const { content, today } = options;
  const school = schools.map(({ id }) => id);
  const code = await check({ schools: place.root, school, today, ...(content !== undefined && { content }) }, terminal);
  terminal.say(
    code === EXIT.ok
      ? `Complete: ${school.length === 1 ? 'this school' : 'these schools'} can be built.`
      : 'Not complete yet: add what is listed above to the file, where a comment marks each place, and run “policypress check”.',
  );
  return code;
}

/** The trust of the new school, empty for none; undefined when the person leaves or there is nothing to ask. */
async function askTrust(root: string, prompter: Prompter): Promise<string | undefined> {
  const trusts = await trustsIn(root);
  if (trusts.length === 0) return undefined;
  const choices = [...trusts.map((value) => ({ value, label: value })), { value: '', label: 'No, it stands alone' }];
  return prompter.select({ message: 'Does the school belong to a trust?', choices });
}
