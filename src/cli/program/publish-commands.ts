import type { Command } from 'commander';
import { untilStopped } from '../stop-signals.ts';
import { createTerminal } from '../terminal.ts';
import { collect, dated, folders, ofSchool, parsePort } from './options.ts';
import type { Finish } from './program.ts';

/** The commands that make what is published, show it and hand it on. */
export function addPublishCommands(program: Command, finish: Finish): void {
  program.commandsGroup('Make and publish:');
  dated(folders(program.command('build')))
    .description('build site, search and PDFs of every school')
    .option('--school <id>', 'build only this school; the others stay as published (repeatable)', collect, [])
    .option('--out <dir>', 'the folder to publish in', 'dist')
    .option('--no-pdf', 'make no PDFs')
    .option('--large-print', 'make a PDF in large print of every document, too')
    .option('--fresh', 'make everything anew, also what has not changed since an earlier build')
    .action((options) =>
      finish(async () => {
        const { build } = await import('../build.ts');
        return untilStopped(
          (signal) => build({ ...options, signal }, createTerminal()),
          'Stopped. The published folder is as it was.',
        );
      }),
    );

  program
    .command('preview')
    .description('show a finished build in the browser of this machine')
    .option('--out <dir>', 'the folder that was built', 'dist')
    .option('--port <number>', 'the port to listen on', parsePort, 4173)
    .action((options) => finish(async () => (await import('../preview.ts')).preview(options, createTerminal())));

  dated(folders(program.command('dev')))
    .description('show the site while you edit; changes of YAML and MDX appear at once')
    .option('--port <number>', 'the port to listen on', parsePort, 4321)
    .action((options) => finish(async () => (await import('../dev.ts')).dev(options, createTerminal())));

  dated(program.command('verify'))
    .description('say whether a published folder is what was built, and shows the editions in force')
    .option('--out <dir>', 'the folder that was published', 'dist')
    .option('--schools <dir>', 'compare with the editions of these schools (default: schools/ here, if there is one)')
    .action((options) => finish(async () => (await import('../verify.ts')).verify(options, createTerminal())));

  ofSchool(dated(folders(program.command('export'))))
    .description('hand on what a school publishes: its folder as an archive, or a document in another format')
    .option('--zip [file]', 'pack the published folder of the school, to be uploaded elsewhere')
    .option('--document <id>', 'the id of the document, such as online-safety')
    .option('--docx [file]', 'write the document as a Word file')
    .option('--markdown', 'print the document as Markdown')
    .option('--text', 'print the document as plain text')
    .option('--section <id>', 'with --markdown or --text: only this section')
    .option('--out <dir>', 'the folder that was published', 'dist')
    .action((options) => finish(async () => (await import('../export.ts')).exportFiles(options, createTerminal())));

  ofSchool(dated(folders(program.command('embed'))))
    .description('print what a school can paste into its own website: a card of links, or a frame')
    .action((options) => finish(async () => (await import('../embed.ts')).embed(options, createTerminal())));
}
