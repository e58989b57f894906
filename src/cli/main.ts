import { Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import type { Prompter } from '../wizard/prompter.ts';
import { EXIT } from './exit-codes.ts';
import { DIFF_FORMATS, FORMATS } from './formats.ts';
import { policypressVersion } from './read-project.ts';
import { createTerminal } from './terminal.ts';
import { londonToday } from './today.ts';

/** Runs policypress with the arguments of the command line and sets the exit code. */
export async function run(args: readonly string[]): Promise<void> {
  const program = await createProgram();
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') return;
    const message = error instanceof Error ? error.message : String(error);
    console.error(`This is a fault in policypress, not in your files: ${message}`);
    if (process.env.POLICYPRESS_DEBUG) console.error(error);
    else console.error('Run the command again with POLICYPRESS_DEBUG=1 to see where, and report it with that text.');
    process.exitCode = 70;
  }
}

async function createProgram(): Promise<Command> {
  const version = await policypressVersion();
  const today = londonToday(new Date());
  const program = new Command('policypress')
    .description(
      'Turns the configuration of a school and a shared library into a policy site and print-ready documents.',
    )
    .version(version)
    // “--version” after a command is the version of an edition.
    .enablePositionalOptions()
    .configureHelp({ showGlobalOptions: true })
    .exitOverride((error) => {
      process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.cannotRun;
      throw Object.assign(error, { name: 'AbortError' });
    });
  const finish = (code: number): void => {
    process.exitCode = code;
  };
  const folders = (command: Command): Command =>
    command
      .option('--schools <dir>', 'the folder of trusts and schools (default: schools/ here, else the examples)')
      .option('--content <dir>', 'the folder of the library (default: the one that comes with policypress)');
  const dated = (command: Command): Command =>
    command.option('--today <date>', 'the day for which documents are made, as year-month-day', parseDay, today);

  dated(folders(program.command('build')))
    .description('build site, search and PDFs of every school')
    .option('--school <id>', 'build only this school; the others stay as published (repeatable)', collect, [])
    .option('--out <dir>', 'the folder to publish in', 'dist')
    .option('--no-pdf', 'make no PDFs')
    .option('--large-print', 'make a PDF in large print of every document, too')
    .option('--fresh', 'make everything anew, also what has not changed since an earlier build')
    .action(async (options) => {
      const { signal, stop } = stopOnSignals();
      try {
        const { build } = await import('./build.ts');
        finish(await build({ ...options, signal }, createTerminal()));
      } catch (error) {
        if (!signal.aborted) throw error;
        console.error('Stopped. The published folder is as it was.');
        finish(signal.reason as number);
      } finally {
        stop();
      }
    });

  dated(folders(program.command('check')))
    .description('check configuration and library without building')
    .option('--school <id>', 'report only on this school (repeatable)', collect, [])
    .addOption(
      new Option('--format <format>', 'how to report: for people, or for programs on the output stream')
        .choices([...FORMATS])
        .default('text'),
    )
    .option('--reading-age', 'list the reading age of every section and agreement')
    .option('--text <file>', 'check this text instead, such as an old policy saved as text (repeatable)', collect, [])
    .action(async (options) =>
      finish(
        options.text.length > 0
          ? await (await import('./check-text.ts')).checkTexts(options, createTerminal())
          : await (await import('./check.ts')).check(options, createTerminal()),
      ),
    );

  dated(folders(program.command('approve')))
    .description('freeze documents as the edition that a body approved')
    .requiredOption('--school <id>', 'the school')
    .option('--document <id>', 'the document (repeatable)', collect, [])
    .option('--all', 'every document of the school that changed since its last edition')
    .option('--version <number>', 'the version (default: the one that follows from what changed)')
    .option('--by <body>', 'who approved it (default: the approver in documentControl)')
    .option('--on <date>', 'the day of the approval, as year-month-day', parseDay)
    .option('--effective <date>', 'the day it takes effect (default: the day of the approval)', parseDay)
    .option('--minute <reference>', 'the minute that records it')
    .option('--note <words>', 'what changed and why')
    .option('--author <name>', 'who wrote it (default: the author in documentControl)')
    .option('--next-review <date>', 'the day by which it is reviewed next (default: review.next)', parseDay)
    .option('--editorial', 'say that no rule changed for anybody')
    .option('--yes', 'write without asking')
    .action(async (options) =>
      finish(await (await import('./approve.ts')).approve(options, await terminalPrompter(), createTerminal())),
    );

  dated(folders(program.command('review')))
    .description('make the drafts of a school and a pack for governors on each, in a folder of its own')
    .requiredOption('--school <id>', 'the school')
    .option('--document <id>', 'a pack of this document only (repeatable)', collect, [])
    .option('--all', 'a pack of every document, changed or not')
    .option('--out <dir>', 'the folder to write to', 'review')
    .option('--no-pdf', 'make the site of the drafts only')
    .action(async (options) => {
      const { review } = await import('./review.ts');
      const { signal, stop } = stopOnSignals();
      try {
        finish(await review({ ...options, signal }, createTerminal()));
      } catch (error) {
        if (!signal.aborted) throw error;
        console.error('Stopped. The folder is as it was.');
        finish(signal.reason as number);
      } finally {
        stop();
      }
    });

  dated(folders(program.command('explain')))
    .description('say where a fact of a school comes from and where it is used')
    .argument('<school>', 'the id of the school, such as larkfield-primary')
    .argument('<fact>', 'the path of the fact, such as people.dsl.telephone')
    .action(async (school: string, fact: string, options) =>
      finish(await (await import('./explain.ts')).explain(school, fact, options, createTerminal())),
    );

  dated(folders(program.command('diff')))
    .description('show what changed between two editions of a document, or since the last one')
    .requiredOption('--school <id>', 'the school')
    .requiredOption('--document <id>', 'the document')
    .option('--from <version>', 'the older edition (default: the one before the newer)')
    .option('--to <version>', 'the newer edition, or draft', 'draft')
    .addOption(
      new Option('--format <format>', 'text for a terminal, a web page that stands alone, or data for programs')
        .choices([...DIFF_FORMATS])
        .default('text'),
    )
    .action(async (options) => finish(await (await import('./diff.ts')).diff(options, createTerminal())));

  dated(folders(program.command('show')))
    .description('print the edition of a document that was in force on a day, and who approved it')
    .requiredOption('--school <id>', 'the id of the school, such as larkfield-primary')
    .requiredOption('--document <id>', 'the id of the document, such as online-safety')
    .option('--on <date>', 'the day, as year-month-day (default: today)', parseDay)
    .option('--version <version>', 'this edition instead, whenever it was in force')
    .addOption(new Option('--format <format>', 'plain text, or a web page').choices(['text', 'html']).default('text'))
    .action(async (options) => finish(await (await import('./show.ts')).show(options, createTerminal())));

  dated(program.command('verify'))
    .description('say whether a published folder is what was built, and shows the editions in force')
    .option('--out <dir>', 'the folder that was published', 'dist')
    .option('--schools <dir>', 'compare with the editions of these schools (default: schools/ here, if there is one)')
    .action(async (options) => finish(await (await import('./verify.ts')).verify(options, createTerminal())));

  dated(folders(program.command('export')))
    .description('hand on what a school publishes: its folder as an archive, or a document in another format')
    .requiredOption('--school <id>', 'the id of the school, such as larkfield-primary')
    .option('--zip [file]', 'pack the published folder of the school, to be uploaded elsewhere')
    .option('--document <id>', 'the id of the document, such as online-safety')
    .option('--docx [file]', 'write the document as a Word file')
    .option('--markdown', 'print the document as Markdown')
    .option('--text', 'print the document as plain text')
    .option('--section <id>', 'with --markdown or --text: only this section')
    .option('--out <dir>', 'the folder that was published', 'dist')
    .action(async (options) => finish(await (await import('./export.ts')).exportFiles(options, createTerminal())));

  dated(folders(program.command('embed')))
    .description('print what a school can paste into its own website: a card of links, or a frame')
    .requiredOption('--school <id>', 'the id of the school, such as larkfield-primary')
    .action(async (options) => finish(await (await import('./embed.ts')).embed(options, createTerminal())));

  dated(folders(program.command('impact')))
    .description('list what a law or guidance touches: sections, documents and schools')
    .argument('<id>', 'its id in content/registries/guidance.yaml, such as kcsie-2025')
    .addOption(new Option('--format <format>', 'for people, or for programs').choices(['text', 'json']).default('text'))
    .action(async (id: string, options) =>
      finish(await (await import('./impact.ts')).impact(id, options, createTerminal())),
    );

  dated(folders(program.command('class-set')))
    .description('print a form for every pupil of a class list, with a cover and a register for each class')
    .requiredOption('--school <id>', 'the id of the school, such as larkfield-primary')
    .requiredOption('--agreement <id>', 'the id of the agreement, such as pupil-ks2')
    .requiredOption('--roster <file>', 'the class list: a CSV file with a row of headers')
    .requiredOption('--out <dir>', 'a folder of your own, outside the project and outside git')
    .option('--class <name>', 'the class of pupils whose row names none')
    .option('--split', 'make a file for each pupil, named by the number in the register')
    .option('--name-files', 'with --split: put the names of the pupils into the names of the files')
    .action(async (options) => {
      const { classSet } = await import('./class-set.ts');
      const { signal, stop } = stopOnSignals();
      finish(await classSet({ ...options, signal }, createTerminal()).finally(stop));
    });

  dated(folders(program.command('register')))
    .description('print a register of signatures for each version of a document')
    .requiredOption('--school <id>', 'the id of the school, such as larkfield-primary')
    .requiredOption('--out <path>', 'a folder, or one PDF file for all')
    .option('--document <id>', 'only this agreement')
    .option('--roster <file>', 'fill in the names of this class list (with --document)')
    .option('--class <name>', 'the class of pupils whose row names none')
    .action(async (options) => {
      const { register } = await import('./register.ts');
      const { signal, stop } = stopOnSignals();
      finish(await register({ ...options, signal }, createTerminal()).finally(stop));
    });

  dated(program.command('new-school'))
    .description('ask for a new school and write its school.yaml')
    .argument('[folder]', 'the folder of the school, such as larkfield-primary')
    .option('--schools <dir>', 'the folder of trusts and schools; it is made where there is none', 'schools')
    .option('--content <dir>', 'the folder of the library (default: the one that comes with policypress)')
    .option('--trust <id>', 'the trust it belongs to: a folder with a trust.yaml')
    .option('--from <file>', 'take the answers from a YAML file in the shape of school.yaml, and ask nothing')
    .option('--csv <file>', 'make a school of every row of a table, and ask nothing')
    .action(async (folder: string | undefined, options) => {
      const { newSchool } = await import('./new-school.ts');
      finish(await newSchool(folder, options, await terminalPrompter(), createTerminal()));
    });

  program
    .command('schema')
    .description('write the JSON Schemas that editors use, and the generated pages of docs/')
    .option('--schools <dir>', 'write the schemas into this folder of schools instead')
    .option('--check', 'write nothing; fail when a file is out of date')
    .action(async (options) => finish(await (await import('./schema.ts')).schema(options, createTerminal())));

  program
    .command('preview')
    .description('show a finished build in the browser of this machine')
    .option('--out <dir>', 'the folder that was built', 'dist')
    .option('--port <number>', 'the port to listen on', parsePort, 4173)
    .action(async (options) => finish(await (await import('./preview.ts')).preview(options, createTerminal())));

  dated(folders(program.command('dev')))
    .description('show the site while you edit; changes of YAML and MDX appear at once')
    .option('--port <number>', 'the port to listen on', parsePort, 4321)
    .action(async (options) => finish(await (await import('./dev.ts')).dev(options, createTerminal())));

  return program;
}

/** Somebody who can be asked; undefined where the command runs without a terminal. */
async function terminalPrompter(): Promise<Prompter | undefined> {
  const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  return isTerminal ? (await import('../wizard/clack.ts')).clackPrompter : undefined;
}

const collect = (value: string, earlier: readonly string[]): string[] => [...earlier, value];

function parsePort(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new InvalidArgumentError('Give a number from 1 to 65535.');
  return port;
}

function parseDay(value: string): string {
  if (!z.iso.date().safeParse(value).success)
    throw new InvalidArgumentError('Give a date as year-month-day, such as 2026-09-01.');
  return value;
}

/** A signal that is aborted when somebody stops the command; its reason is the exit code that shells expect. */
function stopOnSignals(): { readonly signal: AbortSignal; readonly stop: () => void } {
  const controller = new AbortController();
  const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
  const handlers = Object.entries(codes).map(([name, code]) => [name, () => controller.abort(code)] as const);
  for (const [name, handler] of handlers) process.on(name, handler);
  return {
    signal: controller.signal,
    stop: () => {
      for (const [name, handler] of handlers) process.off(name, handler);
    },
  };
}
