import { spawn } from 'node:child_process';
import { measured } from './measured.ts';

/** What a command cost. */
export interface Cost {
  readonly seconds: number;
  /** Processor time of the process and of everything it started, in seconds. */
  readonly cpu: number;
  readonly megabytes: number;
  readonly code: number | null;
  readonly output: string;
}

/** Runs a command to its end and says what it cost. */
export async function costOf(
  command: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
  folder?: string,
): Promise<Cost> {
  let output = '';
  const { value: code, ...cost } = await measured(() => {
    const child = spawn(command, args, {
      cwd: folder,
      env: { ...process.env, CI: 'true', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        output += String(data);
      });
    return new Promise<number | null>((done) => child.on('close', done));
  });
  return { ...cost, code, output };
}
