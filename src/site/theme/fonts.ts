import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { FONT_FILES } from './font-files.ts';

const PACKAGE = '@fontsource-variable/atkinson-hyperlegible-next/files/';

/** The font files as base64, by file name. */
export async function readFonts(): Promise<Record<string, string>> {
  const { resolve } = createRequire(import.meta.url);
  const entries = FONT_FILES.map(
    async (file) => [file, (await readFile(resolve(PACKAGE + file))).toString('base64')] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}
