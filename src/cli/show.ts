import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Library } from '../document/library.ts';
import type { School } from '../document/school.ts';
import { chosenIds } from '../resolve/selection.ts';
import { editionFacts } from '../show/edition-facts.ts';
import { findEdition, rowWords } from '../show/find-edition.ts';
import { renderPage, renderPlain } from '../show/render-edition-page.ts';
import { EXIT } from './exit-codes.ts';
import { readSchool, type SchoolOptions } from './open-school.ts';
import type { Terminal } from './terminal.ts';
import { unknownDocuments } from './unknown-documents.ts';

export interface ShowOptions extends SchoolOptions {
  readonly document: string;
  /** Year-month-day; today when neither a day nor a version is given. */
  readonly on?: string;
  readonly version?: string;
  readonly format: 'text' | 'html';
}

/** Prints the edition of a document that was in force on a day, with who approved it and until when it held. */
export async function show(options: ShowOptions, terminal: Terminal): Promise<number> {
  const cannot = (why: string): number => {
    terminal.say(why);
    return EXIT.cannotRun;
  };
  if (options.on !== undefined && options.version !== undefined)
    return cannot('Give either a day with --on or a version with --version, not both.');
  const read = await readSchool(options, 'Nothing can be shown until these problems are mended.', terminal);
  if ('code' in read) return read.code;
  const { school, library } = read;
  const unknown = unknownDocuments(school, [options.document], everyDocument(school, library));
  if (unknown !== undefined) return cannot(unknown);
  return print(options, school, library, terminal, read.diagnostics);
}

async function print(
  options: ShowOptions,
  school: School,
  library: Library,
  terminal: Terminal,
  read: readonly Diagnostic[],
): Promise<number> {
  const { document, version, on = options.today } = options;
  // An edition that is broken was left out: the answer may be another one than it seems.
  const broken = read.filter((found) => found.school === school.id && found.document === document);
  const found = findEdition(school, { document, version, on });
  if ('row' in found) terminal.print(rowWords(document, found.row));
  else if ('none' in found) terminal.say(found.none);
  else {
    const facts = editionFacts(found.edition, found.editions, school, library);
    const render = options.format === 'html' ? renderPage : renderPlain;
    terminal.print(render(facts, found.edition.tree));
  }
  if (broken.length > 0) {
    for (const { file, message, fix } of broken) terminal.say(`${file}: ${message} ${fix}`);
    terminal.say('This edition was left out, so the answer may be wrong until it is mended.');
    return EXIT.problems;
  }
  return 'none' in found ? EXIT.problems : EXIT.ok;
}

/** The ids of the documents that a school publishes, or once approved. */
const everyDocument = (school: School, library: Library): string[] =>
  [...new Set([...chosenIds(school, library), ...(school.editions ?? []).map(({ facts }) => facts.document)])].sort();
