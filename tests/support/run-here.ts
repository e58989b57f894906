import { run as runCommand } from '../../src/cli/main.ts';
import type { Ended } from './run.ts';

/** What a command may set for the whole process. */
const ENVIRONMENT = { CI: 'true', FORCE_COLOR: '0' };
const STREAMS = ['stdout', 'stderr'] as const;

/**
 * Runs policypress to its end in the process of the test, with all its modules loaded: what it prints, and the code
 * with which it would end. For tests that are not about the process, its signals, or what a second process does.
 */
export async function runHere(
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Ended> {
  const cwd = process.cwd();
  const environment = { ...process.env };
  const heard = { stdout: '', stderr: '' };
  const giveBack = hear((stream, text) => {
    heard[stream] += text;
  });
  try {
    Object.assign(process.env, ENVIRONMENT, options.env);
    if (options.cwd !== undefined) process.chdir(options.cwd);
    process.exitCode = undefined;
    await runCommand(args);
    return { code: Number(process.exitCode ?? 0), signal: null, ...heard };
  } finally {
    giveBack();
    process.exitCode = undefined;
    process.chdir(cwd);
    for (const name of Object.keys({ ...ENVIRONMENT, ...options.env })) delete process.env[name];
    Object.assign(process.env, environment);
  }
}

/** Takes what is written to both streams. @returns what gives the streams back */
function hear(take: (stream: (typeof STREAMS)[number], text: string) => void): () => void {
  const writes = STREAMS.map((stream) => [stream, process[stream].write] as const);
  const { error } = console;
  for (const stream of STREAMS)
    process[stream].write = ((text: string | Uint8Array) => {
      take(stream, typeof text === 'string' ? text : Buffer.from(text).toString('utf8'));
      return true;
    }) as typeof process.stdout.write;
  // The test runner keeps the console for itself.
  console.error = (...words) => take('stderr', `${words.join(' ')}\n`);
  return () => {
    for (const [stream, write] of writes) process[stream].write = write;
    console.error = error;
  };
}
