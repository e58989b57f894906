import type { Document } from '../document/document.ts';
import type { School } from '../document/school.ts';
import { stateOf } from '../reviews/review-state.ts';
import { editionsOf } from './current.ts';
import { decisionsInForce } from './decisions.ts';
import { compareVersions, type Edition, type EditionFacts } from './edition.ts';
import { renderLines } from './html-lines.ts';
import { renderEdition } from './render-edition.ts';
import { treeOf } from './tree/index.ts';
import type { DocumentTree } from './tree/parts.ts';

/** What a body approved, as the clerk writes it down. Dates are year-month-day. */
export interface Approval {
  /** The version of every document; without it each gets the one that is proposed. */
  readonly version?: string | undefined;
  readonly by: string;
  readonly on: string;
  /** The day it takes effect; without it the day of the approval. */
  readonly effective?: string | undefined;
  readonly minute?: string | undefined;
  readonly note: string;
  readonly author: string;
  readonly nextReview: string;
  readonly change?: EditionFacts['change'] | undefined;
  readonly library: string;
}

/** What to propose for a document, given its last edition: a version and whether the change is material. */
export type Propose = (
  before: Edition,
  draft: Document,
) => { readonly version: string; readonly change: EditionFacts['change'] };

/** One edition that can be written. */
export interface NewEdition {
  readonly document: Document;
  readonly facts: Omit<EditionFacts, 'checksum'>;
  /** The version it follows; undefined for the first. */
  readonly after: string | undefined;
  readonly text: string;
}

export interface ApprovalPlan {
  readonly editions: readonly NewEdition[];
  /** Documents whose words and facts are those of their last edition, and whose review is not due. */
  readonly unchanged: readonly Document[];
  /** What stands in the way, one plain sentence each. */
  readonly problems: readonly string[];
}

/**
 * Decides what an approval writes: one edition of each document that changed.
 * @param drafts the documents as they are resolved now
 */
export function planApproval(
  school: School,
  drafts: readonly Document[],
  approval: Approval,
  propose: Propose,
): ApprovalPlan {
  const editions: NewEdition[] = [];
  const unchanged: Document[] = [];
  const problems: string[] = [];
  for (const draft of drafts) {
    const [last] = editionsOf(school, draft.id);
    const tree = treeOf(draft);
    if (last && !isReviewed(last, approval) && sameWords(last, tree)) {
      unchanged.push(draft);
      continue;
    }
    const proposed = last
      ? propose(last, draft)
      : { version: school.config.documentControl.version, change: 'material' as const };
    const version = approval.version ?? proposed.version;
    if (last && compareVersions(version, last.facts.version) <= 0) {
      problems.push(
        `“${draft.title}” already has version ${last.facts.version}; the new one must be higher, such as ${proposed.version}.`,
      );
      continue;
    }
    if (last && approval.on < last.facts.approvedOn) {
      problems.push(
        `Version ${last.facts.version} of “${draft.title}” was approved on ${last.facts.approvedOn}; a new one cannot be approved before that day.`,
      );
      continue;
    }
    const facts = factsOf(school, draft, { ...approval, version, change: approval.change ?? proposed.change });
    editions.push({ document: draft, facts, after: last?.facts.version, text: renderEdition(facts, tree) });
  }
  return { editions, unchanged, problems };
}

const sameWords = (last: Edition, tree: DocumentTree): boolean =>
  renderLines([last.tree]).join('\n') === renderLines([tree]).join('\n');

/** A review that is due ends with an edition even where no word changed: it moves the next review on. */
const isReviewed = ({ facts }: Edition, { on, nextReview }: Approval): boolean =>
  stateOf(facts.nextReview, on) !== 'in time' && nextReview > facts.nextReview;

function factsOf(
  school: School,
  draft: Document,
  approval: Approval & { readonly version: string; readonly change: EditionFacts['change'] },
): Omit<EditionFacts, 'checksum'> {
  return {
    school: school.id,
    document: draft.id,
    kind: draft.kind,
    version: approval.version,
    approvedOn: approval.on,
    effective: approval.effective ?? approval.on,
    approvedBy: approval.by,
    ...(approval.minute !== undefined && { minute: approval.minute }),
    author: approval.author,
    committee: school.config.review.committee,
    nextReview: approval.nextReview,
    change: approval.change,
    note: approval.note,
    library: approval.library,
    decisions: decisionsInForce(school),
  };
}
