import type { Place } from '../../diagnostics/diagnostic.ts';
import type { AuthoredWords } from '../../document/authored-words.ts';
import type { Library } from '../../document/library.ts';
import type { School } from '../../document/school.ts';
import type { DocumentInput, DocumentProblem } from './rule.ts';

/**
 * Where a problem of a resolved document can be mended: the setting it comes from, else the line of the library or
 * of the school’s own text that shares most words with the quotation, else the top of that file.
 */
export function placeInDocument(
  { document, section, quote, path }: Pick<DocumentProblem, 'document' | 'section' | 'quote' | 'path'>,
  { school, library }: Pick<DocumentInput, 'school' | 'library'>,
): Place {
  const setting = path === undefined ? undefined : originOf(path, school);
  if (setting) return setting;
  const own = section === undefined ? undefined : ownFileOf(section, school);
  const ownWords = own === undefined ? undefined : school.ownWords?.[own];
  if (ownWords) return bestPlace(quote ?? '', [ownWords]);
  const file = fileOf(document, section, library) ?? school.file;
  const words = library.words.filter((candidate) => candidate.file === file || candidate.document === undefined);
  return quote === undefined ? topOf(file) : bestPlace(quote, words, file);
}

const topOf = (file: string): Place => ({ file, line: 1, column: 1 });

/** The place of a setting, or of the nearest group above it that was typed. */
function originOf(path: string, { origins }: School): Place | undefined {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.'))))
    if (origins[at]) return origins[at];
  return undefined;
}

/** The school’s own Markdown file that a section shows, where it shows one. */
export function ownFileOf(section: string, { config }: School): string | undefined {
  return config.sections.replace[section] ?? config.sections.add.find(({ id }) => id === section)?.file;
}

function fileOf(document: string, section: string | undefined, library: Library): string | undefined {
  const items = [
    ...library.policies,
    ...library.agreements,
    ...library.records,
    ...library.flowcharts,
    ...library.sheets,
  ];
  return (
    library.sections.find(({ id, policy }) => id === section && policy === document)?.file ??
    items.find(({ id }) => id === document)?.file
  );
}

/** The line that shares most words with a quotation, runs of three words first; of equals the first in `home`. */
function bestPlace(quote: string, files: readonly AuthoredWords[], home = files[0]?.file ?? ''): Place {
  const wanted = fingerprint(quote);
  let best = { score: 0, place: topOf(home) };
  for (const { file, lines, source } of files) {
    for (const [index, line] of lines.entries()) {
      const score = shared(wanted, fingerprint(line)) + (file === home ? 0.5 : 0);
      if (score < 1 || score <= best.score) continue;
      best = { score, place: { file, line: index + 1, ...columnOf(quote, source[index] ?? line) } };
    }
  }
  return best.place;
}

/** Where the quotation begins in its line, or else where the line begins. */
function columnOf(quote: string, line: string): Pick<Place, 'column' | 'length'> {
  const at = quote === '' ? -1 : line.indexOf(quote);
  if (at >= 0) return { column: at + 1, length: quote.length };
  return { column: Math.max(1, line.search(/\S/) + 1) };
}

interface Fingerprint {
  readonly words: ReadonlySet<string>;
  readonly runs: ReadonlySet<string>;
}

function fingerprint(text: string): Fingerprint {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return {
    words: new Set(words),
    runs: new Set(words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`)),
  };
}

function shared(one: Fingerprint, other: Fingerprint): number {
  const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
    [...a].filter((item) => b.has(item)).length;
  return 3 * common(one.runs, other.runs) + common(one.words, other.words);
}
