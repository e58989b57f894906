import { resolve } from 'node:path';
import { isFolder } from '../read/folders.ts';
import { EXIT } from './exit-codes.ts';
import { createFileServer, listen } from './serve.ts';
import { stopped } from './stop-signals.ts';
import type { Terminal } from './terminal.ts';

export interface PreviewOptions {
  readonly out: string;
  readonly port: number;
}

/** Shows a finished build in the browser of this machine until it is stopped. */
export async function preview(options: PreviewOptions, terminal: Terminal): Promise<number> {
  const folder = resolve(options.out);
  if (!(await isFolder(folder))) {
    terminal.say(`There is nothing at ${folder} yet. Run “policypress build” first.`);
    return EXIT.cannotRun;
  }
  const server = createFileServer(folder);
  try {
    const port = await listen(server, options.port);
    terminal.print(`http://localhost:${port}/`);
  } catch {
    terminal.say(`Port ${options.port} is in use. Choose another with --port.`);
    return EXIT.cannotRun;
  }
  terminal.say('Press Ctrl+C to stop.');
  await stopped();
  server.close();
  return EXIT.ok;
}
