import { join } from 'node:path';
import type { School } from '../document/school.ts';
import { newestFirst } from '../edition/edition.ts';
import { redlinePath } from '../site/paths.ts';
import { DRAFT } from '../site/view/edition-records.ts';
import { sumIfMade } from './sum-of.ts';

/** One page in `manifest.json` of a school that shows what changed. Paths are relative to the school’s folder. */
export interface ManifestRedline {
  readonly document: string;
  readonly from: string;
  /** A version, or `draft` in a build for review. */
  readonly to: string;
  readonly html: string;
  /** SHA-256 of the page, in hexadecimal digits. */
  readonly htmlSha256: string;
}

/** The pages of a school that show what changed between two successive editions, or since the last one. */
export function listRedlines(folder: string, school: School): ManifestRedline[] {
  const byDocument = Map.groupBy(school.editions ?? [], ({ facts }) => facts.document);
  const listed: ManifestRedline[] = [];
  for (const document of [...byDocument.keys()].sort()) {
    const versions = newestFirst(byDocument.get(document) ?? []).map(({ facts }) => facts.version);
    for (const [index, from] of versions.entries()) {
      const to = versions[index - 1] ?? DRAFT;
      const html = redlinePath(document, from, to);
      const htmlSha256 = sumIfMade(join(folder, html));
      if (htmlSha256 !== undefined) listed.push({ document, from, to, html, htmlSha256 });
    }
  }
  return listed;
}
