import { type Command, Option } from 'commander';
import { FORMATS } from '../formats.ts';
import { createTerminal } from '../terminal.ts';
import { collect, dated, folders } from './options.ts';
import type { Finish } from './program.ts';
import { terminalPrompter } from './terminal-prompter.ts';

/** The commands about the settings of schools and the library. */
export function addSettingsCommands(program: Command, finish: Finish): void {
  program.commandsGroup('Settings and library:');
  dated(program.command('new-school'))
    .description('ask for a new school and write its school.yaml')
    .argument('[folder]', 'the folder of the school, such as larkfield-primary')
    .option('--schools <dir>', 'the folder of trusts and schools; it is made where there is none', 'schools')
    .option('--content <dir>', 'the folder of the library (default: the one that comes with policypress)')
    .option('--trust <id>', 'the trust it belongs to: a folder with a trust.yaml')
    .option('--from <file>', 'take the answers from a YAML file in the shape of school.yaml, and ask nothing')
    .option('--csv <file>', 'make a school of every row of a table, and ask nothing')
    .action((folder: string | undefined, options) =>
      finish(async () => {
        const { newSchool } = await import('../new-school.ts');
        return newSchool(folder, options, await terminalPrompter(), createTerminal());
      }),
    );

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
    .action((options) =>
      finish(async () =>
        options.text.length > 0
          ? (await import('../check-text.ts')).checkTexts(options, createTerminal())
          : (await import('../check.ts')).check(options, createTerminal()),
      ),
    );

  dated(folders(program.command('explain')))
    .description('say where a fact of a school comes from and where it is used')
    .argument('<school>', 'the id of the school, such as larkfield-primary')
    .argument('<fact>', 'the path of the fact, such as people.dsl.telephone')
    .action((school: string, fact: string, options) =>
      finish(async () => (await import('../explain.ts')).explain(school, fact, options, createTerminal())),
    );

  dated(folders(program.command('impact')))
    .description('list what a law or guidance touches: sections, documents and schools')
    .argument('<id>', 'its id in content/registries/guidance.yaml, such as kcsie-2025')
    .addOption(new Option('--format <format>', 'for people, or for programs').choices(['text', 'json']).default('text'))
    .action((id: string, options) =>
      finish(async () => (await import('../impact.ts')).impact(id, options, createTerminal())),
    );

  program
    .command('schema')
    .description('write the JSON Schemas that editors use, and the generated pages of docs/')
    .option('--schools <dir>', 'write the schemas into this folder of schools instead')
    .option('--check', 'write nothing; fail when a file is out of date')
    .action((options) => finish(async () => (await import('../schema.ts')).schema(options, createTerminal())));
}
