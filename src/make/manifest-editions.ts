import { join } from 'node:path';
import type { School } from '../document/school.ts';
import { newestFirst } from '../edition/edition.ts';
import { editionPath, editionPdfPath } from '../site/paths.ts';
import { sumIfMade } from './sum-of.ts';

/** One edition in `manifest.json` of a school. Paths are relative to the school’s folder. */
export interface ManifestEdition {
  readonly document: string;
  readonly version: string;
  readonly approvedOn: string;
  readonly effective: string;
  readonly html: string;
  /** SHA-256 of the page, in hexadecimal digits. */
  readonly htmlSha256: string;
  /** Null for an edition of which no PDF was made. */
  readonly pdf: string | null;
  /** SHA-256 of the PDF, in hexadecimal digits. */
  readonly sha256: string | null;
}

/** The editions of a school of which pages were made, by document, the newest first. */
export function listEditions(folder: string, school: School): ManifestEdition[] {
  const byDocument = Map.groupBy(school.editions ?? [], ({ facts }) => facts.document);
  const listed: ManifestEdition[] = [];
  for (const id of [...byDocument.keys()].sort())
    for (const { facts } of newestFirst(byDocument.get(id) ?? [])) {
      const html = editionPath(id, facts.version);
      const pdf = editionPdfPath(id, facts.version);
      const [htmlSha256, sha256] = [sumIfMade(join(folder, html)), sumIfMade(join(folder, pdf))];
      if (htmlSha256 === undefined) continue;
      const { version, approvedOn, effective } = facts;
      listed.push({
        document: id,
        version,
        approvedOn,
        effective,
        html,
        htmlSha256,
        pdf: sha256 === undefined ? null : pdf,
        sha256: sha256 ?? null,
      });
    }
  return listed;
}
