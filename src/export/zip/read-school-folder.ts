import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { verifyOutput } from '../../publish/verify-output.ts';
import { isSafePath } from './pack-files.ts';

/**
 * Reads the published folder of a school, after it was compared with its manifest.
 * @param out the folder that was published
 * @returns the contents by path within the folder of the school, or why they may not be handed on
 */
export async function readSchoolFolder(
  out: string,
  school: string,
): Promise<{ readonly files: ReadonlyMap<string, Uint8Array> } | { readonly problems: readonly string[] }> {
  const verified = await verifyOutput(out).catch(() => undefined);
  if (!verified) return refused(`${out} holds nothing that policypress published. Run “policypress build” first.`);
  const wrong = verified.problems.filter(({ path }) => path.startsWith(`${school}/`));
  if (wrong.length > 0) return { problems: wrong.map(({ path, message, fix }) => `${path}: ${message} ${fix}`) };
  if (!verified.schools.some(({ id }) => id === school)) {
    const published = verified.schools.map(({ id }) => id).join(', ');
    return refused(`${out} holds no pages of “${school}”. It holds: ${published}.`);
  }
  const folder = join(out, school);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, Uint8Array>();
  for (const entry of entries.filter((each) => !each.isDirectory())) {
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file).split(sep).join('/');
    if (!entry.isFile() || !isSafePath(path))
      return refused(`${school}/${path} is no file of a published folder. Take it away, or build again.`);
    files.set(path, await readFile(file));
  }
  return { files };
}

const refused = (problem: string): { readonly problems: readonly string[] } => ({ problems: [problem] });
