import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Amendment, Control, ControlEntry, Document } from '../document/document.ts';
import type { Library } from '../document/library.ts';
import type { School } from '../document/school.ts';
import { withControl } from './control-words.ts';
import { compareVersions, type Edition, newestFirst } from './edition.ts';
import { type FactChange, withLiveFacts } from './live.ts';
import { documentFrom, markedIn } from './tree/index.ts';
import type { DocumentTree } from './tree/parts.ts';

/** When an amendment of a document was first published, where an earlier build noted it. Year-month-day. */
export type FirstPublished = (document: string, change: FactChange) => string | undefined;

/** What the public site shows of one document. */
export interface CurrentDocument {
  readonly document: Document;
  readonly diagnostics: readonly Diagnostic[];
}

/** The editions of one document of a school, the newest first. */
export const editionsOf = (school: School, document: string): Edition[] =>
  newestFirst((school.editions ?? []).filter(({ facts }) => facts.document === document));

/** The edition that was in force on a day: the newest that had taken effect; undefined where there was none. */
export const inForceOn = (editions: readonly Edition[], day: string): Edition | undefined =>
  newestFirst(editions).find(({ facts }) => facts.effective <= day);

/** The edition that the public site shows: the one in force, or the first where none has taken effect yet. */
export const editionShown = (editions: readonly Edition[], today: string): Edition | undefined =>
  inForceOn(editions, today) ?? newestFirst(editions).at(-1);

/**
 * The document as the public sees it: the words of the approved edition with the facts of today, or the draft where
 * nobody has approved it yet.
 * @param draft the document resolved from library and settings
 * @param today year-month-day
 * @returns the document; `edition/fact-gone` where a sentence of the edition needs a fact that the school no longer has
 */
export function currentDocument(
  draft: Document,
  school: School,
  library: Library,
  today: string,
  firstPublished: FirstPublished,
): CurrentDocument {
  const editions = editionsOf(school, draft.id);
  const edition = editionShown(editions, today);
  if (!edition) return { document: draft, diagnostics: [] };
  const { tree, changes, gone } = withLiveFacts(edition.tree, school, draft.live);
  const amendments = changes.map((change) => ({ ...change, date: firstPublished(draft.id, change) ?? today }));
  const control = controlOfEdition(edition, editions, school, amendments);
  const document = documentOf(tree, control, library, draft.uses);
  return { document, diagnostics: gone.map((change) => factGone(change, edition, school)) };
}

/** A past edition as it was approved: no fact in it is of today. */
export const pastDocument = (edition: Edition, school: School, library: Library): Document =>
  documentOf(
    edition.tree,
    controlOfEdition(edition, editionsOf(school, edition.facts.document), school, []),
    library,
    [],
  );

function documentOf(words: DocumentTree, control: Control, library: Library, uses: Document['uses']): Document {
  const tree = { ...words, children: withControl(words.children, control) };
  return { ...documentFrom(tree, library.icons), control, uses, marked: markedIn(tree) } as Document;
}

function controlOfEdition(
  { facts }: Edition,
  editions: readonly Edition[],
  school: School,
  amendments: readonly Amendment[],
): Control {
  const { version, effective, author, minute, note, committee, nextReview } = facts;
  const earlier = editions.filter((other) => compareVersions(other.facts.version, version) < 0);
  return {
    version,
    effective,
    author,
    approver: facts.approvedBy,
    minute,
    note,
    committee,
    nextReview,
    status: 'approved',
    amendments,
    history: [...earlier.map(entryOf), ...rowsBroughtAlong(school, editions.at(-1)?.facts.version ?? version)],
  };
}

/** The row that an edition takes in a table of versions once another has followed it. */
export const entryOf = ({ facts }: Edition): ControlEntry => ({
  version: facts.version,
  date: facts.effective,
  author: facts.author,
  approver: facts.approvedBy,
  minute: facts.minute,
  note: facts.note,
  kept: true,
});

/**
 * The versions that the school wrote down and of which no edition is kept, the newest first.
 * @param first the version of the first edition: only rows before it count; undefined where there is no edition
 */
export function rowsBroughtAlong(school: School, first: string | undefined): ControlEntry[] {
  const { history, effective, ...current } = school.config.documentControl;
  return [{ ...current, date: effective }, ...history]
    .filter(({ version }) => first === undefined || compareVersions(version, first) < 0)
    .map((entry) => ({ ...entry, kept: false }));
}

const factGone = ({ path, before }: FactChange, { facts, file }: Edition, school: School): Diagnostic => ({
  rule: 'edition/fact-gone',
  severity: 'error',
  file: school.file,
  line: 1,
  column: 1,
  school: school.id,
  document: facts.document,
  path,
  message: `Edition ${facts.version} of “${facts.document}” says “${before}” (${path}), and ${school.config.name} no longer has that fact.`,
  fix: `Give the fact again in ${school.file}, or approve a new edition without it (${file} shows where it stands).`,
});
