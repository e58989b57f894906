import type { Audience, Kind } from '../document/document.ts';
import type { Library } from '../document/library.ts';
import type { ControlFacts } from '../edition/control-words.ts';
import type { Edition } from '../edition/edition.ts';
import type { DocumentTree } from '../edition/tree/parts.ts';
import type { PartComparison } from './comparison.ts';

/** One side of a redline: the words of an edition or of the working draft, and the decisions they follow. */
export interface Side {
  readonly tree: DocumentTree;
  /** Every decision in force, by its key. */
  readonly decisions: Readonly<Record<string, string>>;
  /** Undefined for the working draft. */
  readonly version?: string | undefined;
  /** What the words may say of their own version; the draft takes it from the edition before it. */
  readonly control?: ControlFacts | undefined;
}

export const sideOf = ({ tree, facts }: Edition): Side => ({
  tree,
  decisions: facts.decisions,
  version: facts.version,
  control: { ...facts, approver: facts.approvedBy },
});

/** What turns keys and paths into words. */
export interface RedlineContext {
  readonly library: Pick<
    Library,
    'decisions' | 'roles' | 'sections' | 'policies' | 'agreements' | 'clauses' | 'records' | 'flowcharts' | 'sheets'
  >;
  /** Resolves a line of the library, which may hold terms and facts, for the school. */
  readonly words: (line: string) => string;
}

/** A decision whose answer differs. */
export interface DecisionChange {
  readonly key: string;
  readonly question: string;
  readonly topic: string;
  /** The answers in a few words; undefined where the decision had none, or has none any more. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly affected: readonly Audience[];
}

/** A fact that differs, that is named for the first time, or that is no longer named. */
export interface FactChange {
  readonly path: string;
  readonly label: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** How often it stands in the document: after, or before where it is gone. */
  readonly places: number;
}

/** How many parts have which fate; a part that moved and was reworded counts for both. */
export interface WordCounts {
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
  readonly reworded: number;
}

/** A sentence of the summary and the readers it is for. */
export interface SummarySentence {
  readonly audience: Audience;
  readonly text: string;
}

/** A form whose signatures no longer stand for what it says. */
export interface SignAgain {
  readonly document: string;
  readonly title: string;
  /** Who signs it, in words, such as “Pupils in Years 3 to 6”. */
  readonly signedBy: string;
  /** The ids of the clauses, ticks and consents that changed. */
  readonly clauses: readonly string[];
}

/** What changed between two versions of a document, in three layers: decisions, facts, words. */
export interface Redline {
  readonly document: {
    readonly id: string;
    readonly kind: Kind;
    readonly title: string;
    readonly audiences: readonly Audience[];
  };
  /** Undefined for the working draft. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly decisions: readonly DecisionChange[];
  readonly facts: readonly FactChange[];
  readonly counts: WordCounts;
  readonly parts: readonly PartComparison[];
  readonly summary: readonly SummarySentence[];
  readonly signAgain?: SignAgain | undefined;
  /** `material` where wording or a rule changed, `editorial` where facts or the order did; undefined where nothing did. */
  readonly change?: 'material' | 'editorial' | undefined;
  /** The new tree with every change marked. */
  readonly tree: DocumentTree;
}
