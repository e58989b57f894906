import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type OpenedRoster, openRoster } from '../class-set/open-roster.ts';
import { writePrivately } from '../class-set/private-files.ts';
import { openPrivateFolder, whyNotPrivate } from '../class-set/private-folder.ts';
import { withSetPress } from '../class-set/set-press.ts';
import { withoutNames } from '../class-set/silent-faults.ts';
import { counted } from '../diagnostics/format.ts';
import type { AgreementDocument } from '../document/document.ts';
import type { School } from '../document/school.ts';
import { printRegisters } from '../register/print-registers.ts';
import { EXIT } from './exit-codes.ts';
import { type Ended, openSchool, type SchoolOptions } from './open-school.ts';
import { findAgreement, keepAway, NOT_PRINTED } from './published-agreement.ts';
import type { Terminal } from './terminal.ts';

export interface RegisterOptions extends SchoolOptions {
  readonly document?: string;
  readonly roster?: string;
  /** The class of pupils whose row names none. */
  readonly class?: string;
  readonly largePrint?: boolean;
  /** A folder, or a file that ends in `.pdf`. */
  readonly out: string;
  readonly signal: AbortSignal;
}

interface Target {
  readonly folder: string;
  /** The one file that is asked for; undefined for a file for each document. */
  readonly file: string | undefined;
}

/** Prints a register of signatures for each version of a document: blank, or with the names of a roster. */
export async function register(options: RegisterOptions, terminal: Terminal): Promise<number> {
  if (options.roster !== undefined && options.document === undefined) {
    terminal.say('A roster is a list for one document. Say which with --document.');
    return EXIT.cannotRun;
  }
  const found = await findDocuments(options, terminal);
  if ('code' in found) return found.code;
  const out = resolve(options.out);
  const target: Target = out.toLowerCase().endsWith('.pdf')
    ? { folder: dirname(out), file: basename(out) }
    : { folder: out, file: undefined };
  if (options.roster !== undefined) {
    const problem = await whyNotPrivate(target.folder, keepAway(found.folders));
    if (problem !== undefined) {
      terminal.say(problem);
      return EXIT.cannotRun;
    }
  }
  const ended = await withoutNames(() => printTo(target, found, options, terminal), options.signal);
  if (typeof ended === 'number') return ended;
  terminal.say(ended.message);
  return ended.code;
}

interface Found {
  readonly folders: Parameters<typeof keepAway>[0];
  readonly school: School;
  readonly documents: readonly AgreementDocument[];
}

async function findDocuments(options: RegisterOptions, terminal: Terminal): Promise<Found | Ended> {
  if (options.document !== undefined) {
    const found = await findAgreement(options, options.document, terminal);
    return 'code' in found ? found : { ...found, documents: [found.document] };
  }
  const found = await openSchool(options, NOT_PRINTED, terminal);
  if ('code' in found) return found;
  const { folders, plan } = found;
  const documents = plan.documents.filter((document) => document.kind === 'agreement');
  if (documents.length > 0) return { folders, school: plan.school, documents };
  terminal.say(`${plan.school.config.name} has no agreement that could be printed.`);
  return { code: EXIT.problems };
}

async function printTo(target: Target, found: Found, options: RegisterOptions, terminal: Terminal): Promise<number> {
  const roster = options.roster === undefined ? undefined : await openRoster(options.roster, options.class);
  if (roster && 'problem' in roster) {
    terminal.say(roster.problem);
    return roster.cannot ? EXIT.cannotRun : EXIT.problems;
  }
  const taken = roster ? await whyTaken(target) : undefined;
  if (taken !== undefined) {
    terminal.say(taken);
    return EXIT.cannotRun;
  }
  if (roster?.notice) terminal.say(roster.notice);
  const printed = await printAll(target, found, roster, options);
  if ('noBrowser' in printed) {
    terminal.say(`No browser was found to print with, so nothing was printed. ${printed.noBrowser}`);
    return EXIT.noPdfs;
  }
  options.signal.throwIfAborted();
  await writePrivately(printed.map(({ name, content }) => ({ file: join(target.folder, name), content })));
  const registers = counted(found.documents.length, 'register');
  terminal.print(`${registers} in ${target.file === undefined ? target.folder : join(target.folder, target.file)}`);
  if (roster) terminal.say('Only you can read it.');
  return EXIT.ok;
}

const printAll = (
  { file }: Target,
  { school, documents }: Found,
  roster: Exclude<OpenedRoster, { problem: string }> | undefined,
  { signal, today, largePrint = false }: RegisterOptions,
) =>
  withSetPress({ signal, ...(roster && { fontCss: roster.fonts.css }) }, (press) =>
    printRegisters({ school, documents, pupils: roster?.pupils, today, together: file, large: largePrint }, press),
  );

/** Names are never written over another file, nor beside others into a folder that is shared. */
async function whyTaken({ folder, file }: Target): Promise<string | undefined> {
  if (file === undefined) return openPrivateFolder(folder);
  const there = await stat(join(folder, file)).catch(() => undefined);
  return there ? `${join(folder, file)} stands there already. Remove it, or give another --out.` : undefined;
}
