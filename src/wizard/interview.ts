import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { exists, replaceFile } from '../publish/new-files.ts';
import { displayName, listFolder } from '../read/folders.ts';
import type { Answers } from './answers.ts';
import { prune, setAt } from './answers.ts';
import { askStages } from './ask.ts';
import { DRAFT, type Draft, emptyDraft, parseDraft, renderDraft } from './draft.ts';
import type { Context } from './new-schools.ts';
import { planStages } from './plan.ts';
import type { Prompter } from './prompter.ts';
import { folderFor, folderProblem, type Place } from './target.ts';

export type Interviewed =
  | { readonly id: string; readonly answers: Answers; readonly finish: () => Promise<void> }
  | { readonly left: true; readonly saved: string | undefined }
  | { readonly problem: string }
  | { readonly diagnostics: readonly Diagnostic[] };

/** Asks a person for a school, from the name of its folder to the last review date. */
export async function interview(
  folder: string | undefined,
  context: Context,
  prompter: Prompter,
): Promise<Interviewed> {
  const { place } = context;
  const chosen = folder === undefined ? await chooseFolder(place, prompter) : { id: folder, name: undefined };
  if (chosen === undefined) return { left: true, saved: undefined };
  const { id } = chosen;
  const problem = await folderProblem(place, id);
  if (problem !== undefined) return { problem };
  const file = join(place.folder, id, DRAFT);
  const started = await openDraft(file, prompter);
  if (started === undefined) return { left: true, saved: undefined };
  if (!('answers' in started)) return { diagnostics: started };
  const draft: Draft =
    chosen.name === undefined || started.answers.name !== undefined
      ? started
      : { answers: setAt(started.answers, 'name', chosen.name), marks: { ...started.marks, name: 'done' } };
  prompter.note(
    'Every answer is saved at once. Press Ctrl+C to leave; the same command goes on where you stopped.',
    `A new school in ${displayName(join(place.folder, id))}`,
  );
  const stages = planStages({ defaults: place.trust?.defaults ?? {}, decisions: context.library.decisions });
  const done = await askStages(stages, draft, prompter, (next) => replaceFile(file, renderDraft(next)));
  if (done === undefined) return { left: true, saved: (await exists(file)) ? displayName(file) : undefined };
  return { id, answers: prune(done.answers), finish: () => rm(file, { force: true }) };
}

/** An interview that was left, if the person wants to go on with it; undefined when the person leaves. */
async function openDraft(file: string, prompter: Prompter): Promise<Draft | readonly Diagnostic[] | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return emptyDraft;
  const draft = parseDraft(text, displayName(file));
  if (!('answers' in draft)) return draft;
  const name = typeof draft.answers.name === 'string' ? draft.answers.name : displayName(file);
  const message = `There is an unfinished interview for ${name}. Go on with it? “No” starts again from the first question.`;
  const goOn = await prompter.confirm({ message, initial: true });
  return goOn === undefined ? undefined : goOn ? draft : emptyDraft;
}

/** The folder of the school: one with an unfinished interview, or a new one. Undefined when the person leaves. */
async function chooseFolder(
  place: Place,
  prompter: Prompter,
): Promise<{ readonly id: string; readonly name: string | undefined } | undefined> {
  const folders = await listFolder(place.folder, 'folders');
  const open = await Promise.all(folders.map((name) => exists(join(place.folder, name, DRAFT))));
  const unfinished = folders.filter((_, index) => open[index]);
  if (unfinished.length > 0) {
    const choices = [
      ...unfinished.map((value) => ({ value: `/${value}`, label: `Go on with ${value}` })),
      { value: '', label: 'Start another school' },
    ];
    const chosen = await prompter.select({ message: 'There are unfinished interviews.', choices });
    if (chosen === undefined) return undefined;
    if (chosen !== '') return { id: chosen.slice(1), name: undefined };
  }
  const name = await prompter.text({
    message: 'What is the full name of the school, as it appears on its sign?',
    placeholder: 'such as Larkfield Primary School',
    validate: (text) => (text.trim() === '' ? 'Give the name: the folder of the school is made from it' : undefined),
  });
  if (name === undefined) return undefined;
  let trouble: string | undefined;
  let id = folderFor(name);
  do {
    const typed = await prompter.text({
      message: `${trouble === undefined ? '' : `${trouble}\n`}What shall its folder be called? The name becomes part of the web address.`,
      initial: id,
      validate: (text) => (text.trim() === '' ? 'Give a name for the folder' : undefined),
    });
    if (typed === undefined) return undefined;
    id = typed.trim();
    trouble = await folderProblem(place, id);
  } while (trouble !== undefined);
  return { id, name: name.trim() };
}
