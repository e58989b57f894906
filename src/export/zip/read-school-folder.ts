import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { meantOr } from '../../diagnostics/did-you-mean.ts';
import { verifyOutput } from '../../publish/verify-output.ts';
import { isSafePath } from './pack-files.ts';

interface SchoolFolder {
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Reads the published folder of a school, after it was compared with its manifest.
 * @param out the folder that was published
 * @returns the contents by path within the folder of the school, or why they may not be handed on
 */
export async function readSchoolFolder(
  out: string,
  school: string,
): Promise<SchoolFolder | { readonly notThere: string } | { readonly problems: readonly string[] }> {
  const verified = await verifyOutput(out).catch(() => undefined);
  if (!verified)
    return {
      notThere: `${out} holds nothing that policypress published. Run “policypress build” first, or name the folder with --out.`,
    };
  const published = verified.schools.map(({ id }) => id);
  const isListed = published.includes(school) || verified.problems.some(({ path }) => path.startsWith(`${school}/`));
  if (!isListed)
    return {
      notThere: `${out} holds no pages of “${school}”. ${meantOr(school, published, `It holds: ${published.join(', ')}.`)}`,
    };
  const wrong = verified.problems.filter(({ path }) => path.startsWith(`${school}/`));
  if (wrong.length > 0) return { problems: wrong.map(({ path, message, fix }) => `${path}: ${message} ${fix}`) };
  const folder = join(out, school);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, Uint8Array>();
  for (const entry of entries.filter((each) => !each.isDirectory())) {
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file).split(sep).join('/');
    if (!entry.isFile() || !isSafePath(path))
      return { problems: [`${school}/${path} is no file of a published folder. Take it away, or build again.`] };
    files.set(path, await readFile(file));
  }
  return { files };
}
