import type { Command } from 'commander';
import { untilStopped } from '../stop-signals.ts';
import { createTerminal } from '../terminal.ts';
import { dated, folders, ofSchool } from './options.ts';
import type { Finish } from './program.ts';

/** The commands that print forms and registers for people to sign. */
export function addSigningCommands(program: Command, finish: Finish): void {
  program.commandsGroup('Collect signatures:');
  ofSchool(dated(folders(program.command('class-set'))))
    .description('print a form for every pupil of a class list, with a cover and a register for each class')
    .requiredOption('--agreement <id>', 'the id of the agreement, such as pupil-ks2')
    .requiredOption('--roster <file>', 'the class list: a CSV file with a row of headers')
    .requiredOption('--out <dir>', 'a folder of your own, outside the project and outside git')
    .option('--class <name>', 'the class of pupils whose row names none')
    .option('--split', 'make a file for each pupil, named by the number in the register')
    .option('--name-files', 'with --split: put the names of the pupils into the names of the files')
    .option('--large-print', 'set forms, cover and register in large print')
    .action((options) =>
      finish(async () => {
        const { classSet } = await import('../class-set.ts');
        return untilStopped((signal) => classSet({ ...options, signal }, createTerminal()));
      }),
    );

  ofSchool(dated(folders(program.command('register'))))
    .description('print a register of signatures for each version of a document')
    .requiredOption('--out <path>', 'a folder, or one PDF file for all')
    .option('--document <id>', 'only this agreement')
    .option('--roster <file>', 'fill in the names of this class list (with --document)')
    .option('--class <name>', 'the class of pupils whose row names none')
    .option('--large-print', 'set it in large print')
    .action((options) =>
      finish(async () => {
        const { register } = await import('../register.ts');
        return untilStopped((signal) => register({ ...options, signal }, createTerminal()));
      }),
    );
}
