import { takeLock } from '../publish/lock.ts';
import { abandonBuilding, type OutputFolders } from '../publish/work-folder.ts';
import { EXIT } from './exit-codes.ts';
import { diskTrouble } from './output-trouble.ts';
import type { Terminal } from './terminal.ts';

/**
 * Runs work that makes an output, and lets no other do so meanwhile. What unfinished work has made is taken away.
 * @param what what the command makes, such as `build`
 * @returns the exit code of the work, or why it did not come to its end: what was there then stands as it was
 */
export async function holdOutput(
  output: OutputFolders,
  what: 'build' | 'review',
  terminal: Terminal,
  work: () => Promise<number>,
): Promise<number> {
  try {
    const lock = await takeLock(output.lock, new Date().toISOString());
    if ('heldBy' in lock) {
      const { pid, host, since } = lock.heldBy;
      terminal.say(
        `Another ${what} is writing to ${output.out} (process ${pid} on ${host}, since ${since}). Wait for it to end, or stop it.`,
      );
      return EXIT.busy;
    }
    try {
      return await work();
    } catch (error) {
      await abandonBuilding(output).catch(() => undefined);
      throw error;
    } finally {
      await lock.release();
    }
  } catch (error) {
    const trouble = diskTrouble(error);
    if (trouble === undefined) throw error;
    terminal.say(`${trouble} ${what === 'build' ? 'The published folder' : 'The folder'} is as it was.`);
    return EXIT.disk;
  }
}
