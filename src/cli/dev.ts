import { startDev } from '../site/start-dev.ts';
import { EXIT } from './exit-codes.ts';
import { chooseFolders } from './read-project.ts';
import { loadSiteInput } from './site-loader.ts';
import { stopped } from './stop-signals.ts';
import type { Terminal } from './terminal.ts';

export interface DevOptions {
  readonly schools?: string;
  readonly content?: string;
  readonly port: number;
  readonly today: string;
}

/** Shows the site while somebody edits: a change of YAML or MDX shows in the browser at once. */
export async function dev(options: DevOptions, terminal: Terminal): Promise<number> {
  const folders = await chooseFolders(options);
  if ('problem' in folders) {
    terminal.say(folders.problem);
    return EXIT.cannotRun;
  }
  const onProblems = (report: string): void => terminal.say(`\n${report}\n`);
  const server = await startDev(() => loadSiteInput({ ...options, onProblems }), {
    port: options.port,
    watch: [folders.schools, folders.content],
  });
  terminal.print(`http://localhost:${server.port}/`);
  terminal.say('Press Ctrl+C to stop. PDFs and search are made by “policypress build”.');
  await stopped();
  await server.stop();
  return EXIT.ok;
}
