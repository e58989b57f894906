import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { splitFrontMatter } from '../../read/front-matter.ts';
import { parseMdx } from '../../read/parse-mdx.ts';
import { parseTranslationName } from '../../read/translation-name.ts';

/**
 * The library files that Astro may compile: those in which the CLI's parser finds nothing wrong. A file that it
 * refuses is never compiled, so nothing in it can run or stop the other documents. Translations keep the CLI's body.
 * @returns absolute paths, in a stable order
 */
export async function compilableFiles(contentDir: string): Promise<readonly string[]> {
  const names = (await Array.fromAsync(glob('{policies/*,agreements}/*.mdx', { cwd: contentDir })))
    .filter((name) => !parseTranslationName(path.basename(name)))
    .sort();
  const files = names.map((name) => path.join(contentDir, name));
  const clean = await Promise.all(files.map(async (file) => isClean(file)));
  return files.filter((_, index) => clean[index]);
}

/** The body of a library file as both compilers read it: front matter blanked, so that no setting in it acts. */
export async function readBody(file: string): Promise<string> {
  return splitFrontMatter(await readFile(file, 'utf8')).body;
}

async function isClean(file: string): Promise<boolean> {
  try {
    return !hasErrors(parseMdx(await readBody(file), file).diagnostics);
  } catch {
    return false;
  }
}
