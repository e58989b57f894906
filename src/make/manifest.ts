import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { Document, PolicyDocument } from '../document/document.ts';
import type { School } from '../document/school.ts';
import { notedOf } from '../edition/noted.ts';
import { MARKER } from '../publish/work-folder.ts';
import { largePrintPath, markdownPath, pagePath, pdfPath, sectionTextPath } from '../site/paths.ts';
import { listEditions } from './manifest-editions.ts';
import { listRedlines } from './manifest-redlines.ts';
import { sumOf } from './sum-of.ts';

/** A page in another language; its PDF is null where none was made. */
interface ListedTranslation {
  readonly html: string;
  readonly htmlSha256: string;
  readonly pdf: string | null;
  readonly sha256: string | null;
}

/** One document in `manifest.json` of a school. Paths are relative to the school's folder. */
export interface ManifestEntry {
  readonly id: string;
  readonly kind: Document['kind'];
  readonly title: string;
  readonly version: string;
  readonly html: string;
  /** SHA-256 of the page, in hexadecimal digits. */
  readonly htmlSha256: string;
  /** The words of a policy for copying; absent for other kinds. */
  readonly text?: string;
  /** SHA-256 of that file, in hexadecimal digits. */
  readonly textSha256?: string;
  /** The words of each section of a policy for copying. */
  readonly sections?: readonly { readonly id: string; readonly text: string; readonly textSha256: string }[];
  /** Its pages in other languages. */
  readonly translations?: readonly ListedTranslation[];
  /** Null when the build made no PDFs. */
  readonly pdf: string | null;
  readonly pages: number | null;
  /** SHA-256 of the PDF, in hexadecimal digits. */
  readonly sha256: string | null;
  /** The PDF in large print; absent when the build made none. */
  readonly largePrint?: { readonly pdf: string; readonly pages: number; readonly sha256: string };
}

/**
 * Writes `manifest.json` of a school from the files that were made.
 * @param pages the PDFs that were made, by document
 * @param largePages those in large print
 */
export async function writeSchoolManifest(
  folder: string,
  school: School,
  documents: readonly Document[],
  pages: Printouts,
  largePages: Printouts = {},
): Promise<void> {
  const entries: ManifestEntry[] = [];
  for (const document of documents) {
    const html = pagePath(document);
    const printed = pages[document.id];
    entries.push({
      id: document.id,
      kind: document.kind,
      title: document.title,
      version: document.control.version,
      html,
      htmlSha256: sumOf(join(folder, html)),
      ...(document.kind === 'policy' && {
        text: markdownPath(document),
        textSha256: sumOf(join(folder, markdownPath(document))),
        sections: listSections(folder, document),
      }),
      ...listTranslations(folder, html, pages),
      pdf: printed ? pdfPath(document) : null,
      pages: printed?.pages ?? null,
      sha256: printed ? sumOf(join(folder, pdfPath(document))) : null,
      ...listLargePrint(folder, document, largePages[document.id]),
    });
  }
  await writeJson(join(folder, MARKER), {
    school: school.id,
    name: school.config.name,
    documents: entries,
    amendments: notedOf(documents),
    editions: listEditions(folder, school),
    redlines: listRedlines(folder, school),
  });
}

const listSections = (folder: string, policy: PolicyDocument): NonNullable<ManifestEntry['sections']> =>
  policy.sections.map(({ id }) => {
    const text = sectionTextPath(policy, id);
    return { id, text, textSha256: sumOf(join(folder, text)) };
  });

type Printouts = Readonly<Record<string, { readonly pages: number }>>;

function listLargePrint(
  folder: string,
  document: Document,
  printed: Printouts[string] | undefined,
): Pick<ManifestEntry, 'largePrint'> {
  if (!printed) return {};
  const pdf = largePrintPath(document);
  return { largePrint: { pdf, pages: printed.pages, sha256: sumOf(join(folder, pdf)) } };
}

/** Writes `manifest.json` of the whole output, by which the next build knows that it may replace it. */
export async function writeOutputManifest(
  folder: string,
  today: string,
  schools: readonly { readonly id: string; readonly name: string }[],
): Promise<void> {
  await writeJson(join(folder, MARKER), {
    madeBy: 'policypress',
    today,
    schools: schools.map(({ id, name }) => ({ id, name, path: `${id}/` })),
  });
}

/** The pages in other languages that stand beside a page, such as `agreements/parent.pl.html`. */
function listTranslations(folder: string, html: string, printed: Printouts): Pick<ManifestEntry, 'translations'> {
  const start = html.replace(/html$/, '');
  const files = readdirSync(join(folder, posix.dirname(html))).map((name) => `${posix.dirname(html)}/${name}`);
  const found = files
    .filter((file) => file.startsWith(start) && /^[a-z-]+\.html$/.test(file.slice(start.length)))
    .sort();
  if (found.length === 0) return {};
  const translations = found.map((file) => {
    const id = posix.basename(file, '.html');
    const pdf = printed[id] ? pdfPath({ id }) : null;
    return {
      html: file,
      htmlSha256: sumOf(join(folder, file)),
      pdf,
      sha256: pdf === null ? null : sumOf(join(folder, pdf)),
    };
  });
  return { translations };
}

const writeJson = (file: string, value: unknown): Promise<void> =>
  writeFile(file, `${JSON.stringify(value, undefined, 2)}\n`);
