import { join, resolve } from 'node:path';
import { openRoster } from '../class-set/open-roster.ts';
import { planClasses } from '../class-set/plan-set.ts';
import { printSet } from '../class-set/print-set.ts';
import { writePrivately } from '../class-set/private-files.ts';
import { openPrivateFolder, whyNotPrivate } from '../class-set/private-folder.ts';
import { withSetPress } from '../class-set/set-press.ts';
import { withoutNames } from '../class-set/silent-faults.ts';
import { counted } from '../diagnostics/format.ts';
import { publishedBase } from '../document/school.ts';
import { pagePath } from '../site/paths.ts';
import { EXIT } from './exit-codes.ts';
import { type FoundAgreement, findAgreement, keepAway } from './published-agreement.ts';
import type { Terminal } from './terminal.ts';

export interface ClassSetOptions {
  readonly schools?: string;
  readonly content?: string;
  readonly school: string;
  readonly agreement: string;
  readonly roster: string;
  readonly out: string;
  /** The class of pupils whose row names none. */
  readonly class?: string;
  readonly split?: boolean;
  readonly nameFiles?: boolean;
  readonly largePrint?: boolean;
  readonly today: string;
  readonly signal: AbortSignal;
}

/** Prints a form for every pupil of a roster, with a cover and a register for each class. */
export async function classSet(options: ClassSetOptions, terminal: Terminal): Promise<number> {
  const found = await findAgreement(options, options.agreement, terminal);
  if ('code' in found) return found.code;
  const out = resolve(options.out);
  const problem = await whyNotPrivate(out, keepAway(found.folders));
  if (problem !== undefined) {
    terminal.say(problem);
    return EXIT.cannotRun;
  }
  const ended = await withoutNames(() => printTo(out, found, options, terminal), options.signal);
  if (typeof ended === 'number') return ended;
  terminal.say(ended.message);
  return ended.code;
}

async function printTo(
  out: string,
  { school, document }: FoundAgreement,
  options: ClassSetOptions,
  terminal: Terminal,
): Promise<number> {
  const roster = await openRoster(options.roster, options.class);
  if ('problem' in roster) {
    terminal.say(roster.problem);
    return roster.cannot ? EXIT.cannotRun : EXIT.problems;
  }
  const taken = await openPrivateFolder(out);
  if (taken !== undefined) {
    terminal.say(taken);
    return EXIT.cannotRun;
  }
  if (roster.notice !== '') terminal.say(roster.notice);
  const base = publishedBase(school);
  const online = base === undefined ? undefined : `${base}${pagePath(document)}`;
  if (online === undefined)
    terminal.say(`The forms carry no QR code: ${school.file} does not say where the pages stand (publishedAt).`);
  const classes = planClasses(roster.pupils);
  const printed = await withSetPress({ signal: options.signal, fontCss: roster.fonts.css }, (press) =>
    printSet(
      {
        school,
        document,
        classes,
        today: options.today,
        online,
        fonts: roster.fonts,
        split: options.split === true,
        nameFiles: options.nameFiles === true,
        large: options.largePrint === true,
        onProgress: (done, of) => terminal.progress('Forms', done, of),
      },
      press,
    ),
  );
  if ('noBrowser' in printed) {
    terminal.say(`No browser was found to print with, so nothing was printed. ${printed.noBrowser}`);
    return EXIT.noPdfs;
  }
  options.signal.throwIfAborted();
  await writePrivately(printed.files.map(({ name, content }) => ({ file: join(out, name), content })));
  const forms = `${counted(roster.pupils.length, 'form')} for ${classes.length === 1 ? 'one class' : `${classes.length} classes`}`;
  terminal.print(`${forms}, ${counted(printed.pages, 'page')}, in ${out}`);
  terminal.say('Only you can read it. Delete it once it is printed.');
  return EXIT.ok;
}
