import { Command, CommanderError, Help } from 'commander';
import { EXIT } from '../exit-codes.ts';
import { policypressVersion } from '../read-project.ts';
import { addEditionCommands } from './edition-commands.ts';
import { ownFirst } from './options.ts';
import { addPublishCommands } from './publish-commands.ts';
import { addSettingsCommands } from './settings-commands.ts';
import { addSigningCommands } from './signing-commands.ts';

/** Runs a command and keeps the exit code that it gives. */
export type Finish = (command: () => Promise<number>) => Promise<void>;

/** Every command with its options and its help; the modules of a command are loaded when it runs. */
export async function createProgram(): Promise<Command> {
  const program = new Command('policypress')
    .description(
      'Turns the configuration of a school and a shared library into a policy site and print-ready documents.',
    )
    .version(await policypressVersion())
    // “--version” after a command is the version of an edition.
    .enablePositionalOptions()
    .configureHelp({
      showGlobalOptions: true,
      visibleOptions: (command) => ownFirst(new Help().visibleOptions(command)),
      // Groups stand in the order of what is shown; commander would take the order in which options were added.
      groupItems: (_added, shown, groupOf) => new Help().groupItems([...shown], [...shown], groupOf),
    })
    .exitOverride((error) => {
      process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.cannotRun;
      throw error;
    });
  const finish: Finish = async (command) => {
    process.exitCode = await command();
  };
  addPublishCommands(program, finish);
  addSettingsCommands(program, finish);
  addEditionCommands(program, finish);
  addSigningCommands(program, finish);
  return program;
}

/** True for what commander throws when it has shown help, or said what is wrong with an option. */
export const isSaid = (error: unknown): boolean => error instanceof CommanderError;
