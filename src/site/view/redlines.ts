import type { Document } from '../../document/document.ts';
import { decisionsInForce } from '../../edition/decisions.ts';
import { type Edition, newestFirst } from '../../edition/edition.ts';
import { treeOf } from '../../edition/tree/index.ts';
import { makeRedline } from '../../redline/make-redline.ts';
import { type Redline, type RedlineContext, type Side, sideOf } from '../../redline/redline.ts';
import { inlineString } from '../../resolve/inline.ts';
import { redlinePath } from '../paths.ts';
import { DRAFT, documentRecords } from './edition-records.ts';
import type { SchoolSite } from './school-site.ts';

/** A page that shows what changed between two successive editions, or between the last edition and the draft. */
export interface RedlinePage {
  readonly document: string;
  readonly from: Edition;
  /** Undefined for the draft. */
  readonly to: Edition | undefined;
  /** Relative to the folder of the school. */
  readonly path: string;
}

/** Every redline of a school. Those of drafts are for the people who are asked to approve them, and for nobody else. */
export function redlinePages(site: SchoolSite): readonly RedlinePage[] {
  const drafts =
    site.audience === 'review' ? site.documents.flatMap((document) => draftRedline(site, document) ?? []) : [];
  const approved = documentRecords(site).flatMap(({ id, editions }) =>
    editions.flatMap(({ edition, before }): RedlinePage[] => {
      const from = editions.find((other) => other.edition.facts.version === before?.version)?.edition;
      return from && before ? [{ document: id, from, to: edition, path: before.redline }] : [];
    }),
  );
  return [...approved, ...drafts];
}

/**
 * The page that shows how a draft differs from the last edition of its document.
 * @returns undefined where there is no edition, and where not a word differs
 */
export function draftRedline(site: SchoolSite, { id }: Pick<Document, 'id'>): RedlinePage | undefined {
  const found = compared.get(site) ?? new Map<string, RedlinePage | undefined>();
  compared.set(site, found);
  if (!found.has(id)) found.set(id, compareDraft(site, id));
  return found.get(id);
}

/** Several pages ask for the same comparison. */
const compared = new WeakMap<SchoolSite, Map<string, RedlinePage | undefined>>();

function compareDraft(site: SchoolSite, id: string): RedlinePage | undefined {
  const from = newestFirst(site.editions.filter(({ facts }) => facts.document === id))[0];
  if (!from) return undefined;
  const page = { document: id, from, to: undefined, path: redlinePath(id, from.facts.version, DRAFT) };
  return redlineOf(site, page).change === undefined ? undefined : page;
}

/** What changed, in three layers. */
export function redlineOf(site: SchoolSite, { document, from, to }: RedlinePage): Redline {
  const context: RedlineContext = {
    library: site.library,
    words: (line) => inlineString(line, site.context),
  };
  return makeRedline(sideOf(from), to ? sideOf(to) : draftSide(site, document), context);
}

function draftSide(site: SchoolSite, id: string): Side {
  const draft = site.drafts.find((document) => document.id === id);
  if (!draft) throw new Error(`${site.school.id} has no draft of “${id}”.`);
  return { tree: treeOf(draft), decisions: decisionsInForce(site.school) };
}
