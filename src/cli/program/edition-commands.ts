import { type Command, Option } from 'commander';
import { DIFF_FORMATS } from '../formats.ts';
import { untilStopped } from '../stop-signals.ts';
import { createTerminal } from '../terminal.ts';
import { collect, dated, folders, ofSchool, parseDay } from './options.ts';
import type { Finish } from './program.ts';
import { terminalPrompter } from './terminal-prompter.ts';

/** The commands about what was approved, and what is to be. */
export function addEditionCommands(program: Command, finish: Finish): void {
  program.commandsGroup('Approve, and look back:');
  ofSchool(dated(folders(program.command('review'))))
    .description('make the drafts of a school and a pack for governors on each, in a folder of its own')
    .option('--document <id>', 'a pack of this document only (repeatable)', collect, [])
    .option('--all', 'a pack of every document, changed or not')
    .option('--out <dir>', 'the folder to write to', 'review')
    .option('--no-pdf', 'make the site of the drafts only')
    .action((options) =>
      finish(async () => {
        const { review } = await import('../review.ts');
        return untilStopped(
          (signal) => review({ ...options, signal }, createTerminal()),
          'Stopped. The folder is as it was.',
        );
      }),
    );

  ofSchool(dated(folders(program.command('approve'))))
    .description('freeze documents as the edition that a body approved')
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
    .action((options) =>
      finish(async () => {
        const { approve } = await import('../approve.ts');
        return approve(options, await terminalPrompter(), createTerminal());
      }),
    );

  ofSchool(dated(folders(program.command('diff'))))
    .description('show what changed between two editions of a document, or since the last one')
    .requiredOption('--document <id>', 'the id of the document, such as online-safety')
    .option('--from <version>', 'the older edition (default: the one before the newer)')
    .option('--to <version>', 'the newer edition, or draft', 'draft')
    .addOption(
      new Option('--format <format>', 'text for a terminal, a web page that stands alone, or data for programs')
        .choices([...DIFF_FORMATS])
        .default('text'),
    )
    .action((options) => finish(async () => (await import('../diff.ts')).diff(options, createTerminal())));

  ofSchool(dated(folders(program.command('show'))))
    .description('print the edition of a document that was in force on a day, and who approved it')
    .requiredOption('--document <id>', 'the id of the document, such as online-safety')
    .option('--on <date>', 'the day, as year-month-day (default: today)', parseDay)
    .option('--version <version>', 'this edition instead, whenever it was in force')
    .addOption(new Option('--format <format>', 'plain text, or a web page').choices(['text', 'html']).default('text'))
    .action((options) => finish(async () => (await import('../show.ts')).show(options, createTerminal())));
}
