import { EXIT } from './exit-codes.ts';
import { diskTrouble } from './output-trouble.ts';
import { createProgram, isSaid } from './program/program.ts';

/** Runs policypress with the arguments of the command line and sets the exit code. */
export async function run(args: readonly string[]): Promise<void> {
  const program = await createProgram();
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (isSaid(error)) return;
    const trouble = diskTrouble(error);
    if (trouble !== undefined) {
      console.error(trouble);
      process.exitCode = EXIT.disk;
      return;
    }
    const message = error instanceof Error ? error.message : String(error);
    console.error(`This is a fault in policypress, not in your files: ${message}`);
    if (process.env.POLICYPRESS_DEBUG) console.error(error);
    else console.error('Run the command again with POLICYPRESS_DEBUG=1 to see where, and report it with that text.');
    process.exitCode = EXIT.fault;
  }
}

/** Whoever reads the output may stop early, as `head` does; the command goes on with its work. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
