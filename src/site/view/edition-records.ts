import type { ControlEntry, Document, Kind } from '../../document/document.ts';
import { editionShown, rowsBroughtAlong } from '../../edition/current.ts';
import { type Edition, newestFirst } from '../../edition/edition.ts';
import { childOf, lineOf } from '../../edition/tree/parts.ts';
import { editionPath, redlinePath } from '../paths.ts';
import type { SchoolSite } from './school-site.ts';
import { type Standing, standingOf } from './standing.ts';

/** Another edition of the same document, and the page that shows what changed between the two. */
export interface Neighbour {
  readonly version: string;
  readonly path: string;
  readonly redline: string;
}

/** One edition with its pages. Paths are relative to the folder of the school. */
export interface EditionRecord {
  readonly edition: Edition;
  readonly path: string;
  readonly standing: Standing;
  readonly before: Neighbour | undefined;
  readonly after: Neighbour | undefined;
}

/** Everything that was ever approved of one document, and what came before. */
export interface DocumentRecord {
  readonly id: string;
  readonly kind: Kind;
  readonly title: string;
  /** What stands on its page today; undefined where the school no longer publishes it. */
  readonly document: Document | undefined;
  /** The newest first. */
  readonly editions: readonly EditionRecord[];
  /** The edition whose words the page shows; undefined where nobody has approved the document yet. */
  readonly shown: Edition | undefined;
  /** Versions of which no words are kept, the newest first. */
  readonly brought: readonly ControlEntry[];
}

/** The version in the address of a redline that ends with the draft. */
export const DRAFT = 'draft';

/** The page of each edition asks for them. */
const known = new WeakMap<SchoolSite, readonly DocumentRecord[]>();

/** Every document of a school with its editions: those it publishes in the order of the pack, then those it once did. */
export function documentRecords(site: SchoolSite): readonly DocumentRecord[] {
  const kept = known.get(site) ?? findRecords(site);
  known.set(site, kept);
  return kept;
}

function findRecords(site: SchoolSite): readonly DocumentRecord[] {
  const byDocument = Map.groupBy(site.editions, ({ facts }) => facts.document);
  const published = new Set(site.documents.map(({ id }) => id));
  const gone = [...byDocument.keys()].filter((id) => !published.has(id)).sort();
  return [
    ...site.documents.map((document) => recordOf(site, document, byDocument.get(document.id) ?? [])),
    ...gone.map((id) => recordOf(site, undefined, byDocument.get(id) ?? [])),
  ];
}

/** The record of one document. */
export const recordOfDocument = (site: SchoolSite, id: string): DocumentRecord | undefined =>
  documentRecords(site).find((record) => record.id === id);

function recordOf(site: SchoolSite, document: Document | undefined, unordered: readonly Edition[]): DocumentRecord {
  const editions = newestFirst(unordered);
  const newest = editions[0];
  const subject = document ?? (newest && asWithdrawn(newest));
  if (!subject) throw new Error('A record needs a document or an edition.');
  return {
    id: subject.id,
    kind: subject.kind,
    title: subject.title,
    document,
    editions: editions.map((edition, index) => ({
      edition,
      path: editionPath(subject.id, edition.facts.version),
      standing: standingOf(edition, editions, document !== undefined, site.today),
      before: neighbour(editions[index + 1], edition, true),
      after: neighbour(editions[index - 1], edition, false),
    })),
    shown: document && editionShown(editions, site.today),
    brought: newest
      ? rowsBroughtAlong(site.school, editions.at(-1)?.facts.version)
      : (document?.control.history.filter(({ kept }) => !kept) ?? []),
  };
}

const asWithdrawn = ({ facts, tree }: Edition) => ({
  id: facts.document,
  kind: facts.kind,
  title: lineOf(childOf(tree, 'h1')),
});

function neighbour(other: Edition | undefined, { facts }: Edition, isBefore: boolean): Neighbour | undefined {
  if (!other) return undefined;
  const { document, version } = other.facts;
  const [from, to] = isBefore ? [version, facts.version] : [facts.version, version];
  return { version, path: editionPath(document, version), redline: redlinePath(document, from, to) };
}
