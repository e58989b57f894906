import { open } from 'node:fs/promises';
import { parseRoster, type RosterOptions } from './parse-roster.ts';
import type { ParsedRoster } from './roster.ts';

/** A list of a whole large school has about a tenth of this. */
const LARGEST = 5_000_000;

/** Reads a roster from disk; `cannot` says why there is nothing to read. */
export async function readRoster(
  path: string,
  options: RosterOptions = {},
): Promise<ParsedRoster | { readonly cannot: string }> {
  try {
    const file = await open(path, 'r');
    try {
      const stats = await file.stat();
      if (!stats.isFile()) return { cannot: 'The roster is not a file. Give a CSV file with --roster.' };
      if (stats.size > LARGEST) return { cannot: 'The roster is larger than 5 MB: it cannot be a class list.' };
      const bytes = await file.readFile();
      if (bytes[0] === 0x50 && bytes[1] === 0x4b)
        return { cannot: 'The roster is a workbook, not a CSV file. In Excel, save it as “CSV UTF-8”.' };
      return parseRoster(bytes, options);
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return { cannot: 'There is no such roster. Give the path of a CSV file with --roster.' };
    if (code === 'EACCES' || code === 'EPERM') return { cannot: 'The roster may not be read by this user.' };
    throw error;
  }
}
