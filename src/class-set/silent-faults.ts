import { EXIT } from '../cli/exit-codes.ts';
import { SetFailure } from './set-press.ts';

/** How a command that handles names ends when it does not reach its end. */
export interface Ending {
  readonly code: number;
  readonly message: string;
}

/**
 * Runs work that holds names of pupils. Whatever goes wrong is told in words of our own: the message of an error may
 * repeat what stood in a row, or a path with a name in it.
 */
export async function withoutNames(work: () => Promise<number>, signal: AbortSignal): Promise<number | Ending> {
  try {
    return await work();
  } catch (error) {
    if (signal.aborted) return { code: signal.reason as number, message: 'Stopped. Nothing was written.' };
    if (error instanceof SetFailure)
      return { code: EXIT.printFailed, message: `Nothing was written: ${error.message}. Run the command again.` };
    const help = DISK_HELP[(error as NodeJS.ErrnoException)?.code ?? ''];
    if (help !== undefined) return { code: EXIT.disk, message: `The disk refused, and nothing was written. ${help}` };
    return { code: EXIT.fault, message: faultWords(error) };
  }
}

/** Where a fault happened, and nothing of what it says. */
function faultWords(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const places = [...stack.matchAll(/([\w.-]+\.(?:ts|js|mjs|cjs)):(\d+):\d+\)?$/gm)].map(
    ([, file, line]) => `${file}:${line}`,
  );
  return [
    'This is a fault in policypress, not in your files. Nothing was written.',
    `It happened at ${places.slice(0, 4).join(', ') || 'an unknown place'}. What went wrong is not shown here, because it could repeat a line of the roster.`,
  ].join('\n');
}

const DISK_HELP: Readonly<Record<string, string>> = {
  ENOSPC: 'It is full: free some space and run the command again.',
  EDQUOT: 'It is full: free some space and run the command again.',
  EACCES: 'Choose a folder that you may write to.',
  EPERM: 'Choose a folder that you may write to.',
  EROFS: 'Choose a folder that you may write to.',
  ENAMETOOLONG: 'Choose a folder with a shorter path.',
};
