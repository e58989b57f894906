import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pageRules } from '../check/page/index.ts';
import { madeFolder } from '../check/page/made-folder.ts';
import { applyPageRules } from '../check/page/rule.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/document.ts';
import type { School } from '../document/school.ts';
import { MARKER } from '../publish/work-folder.ts';
import type { ManifestEntry } from './manifest.ts';

/**
 * Looks at the finished folder of a school.
 * @param documents those that stand in it
 */
export async function checkPages(
  folder: string,
  school: School,
  documents: readonly Document[],
): Promise<readonly Diagnostic[]> {
  const files = filesBelow(folder);
  const html: Record<string, string> = {};
  for (const path of files.filter((name) => name.endsWith('.html')))
    html[path] = readFileSync(join(folder, path), 'utf8');
  const manifest = JSON.parse(await readFile(join(folder, MARKER), 'utf8')) as { documents: ManifestEntry[] };
  return applyPageRules(pageRules, madeFolder(school, documents, html, files, manifest.documents));
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
