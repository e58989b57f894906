import type { Audience } from '../document/document.ts';
import type { HNode } from '../document/hast.ts';
import type { DocumentTree } from '../edition/tree/parts.ts';

/**
 * What a change is a change of. `fact`: only facts differ. `decision`: words that follow a decision of the school
 * whose answer differs. `moved`: the same words at another place. `wording`: everything else.
 */
export type ChangeClass = 'fact' | 'decision' | 'wording' | 'moved';

/** One change, at one place. */
export interface Change {
  /** Names the change in the marked tree: the elements that show it hold the number in `data-n`. */
  readonly number: number;
  readonly class: ChangeClass;
  readonly how: 'added' | 'removed' | 'reworded' | 'moved' | 'property';
  /** The words that were there; empty for something added. */
  readonly before: string;
  /** The words that are there now; empty for something removed. */
  readonly after: string;
  /** The path of the fact that differs. */
  readonly fact?: string | undefined;
  /** The key of the decision that the words follow. */
  readonly decision?: string | undefined;
  /** What changed of a `property`, in words. */
  readonly property?: string | undefined;
  /** The things with an id in which it stands, or which it brings or takes away: `clause phones`, `step tell-dsl`. */
  readonly items: readonly string[];
  /** Those among the `items` that come or go as a whole. */
  readonly whole: readonly string[];
}

/**
 * `same` also where the part moved; `reordered` where only things in it moved; `facts` and `decisions` where nothing
 * else changed; `reworded` where any wording did.
 */
export type PartStatus = 'same' | 'facts' | 'decisions' | 'reordered' | 'reworded' | 'added' | 'removed';

/** A part of a document, before and after. */
export interface PartComparison {
  /** The id of the section; `_opening` for what stands above the first one. */
  readonly id: string;
  readonly title: string;
  /** The number of the section of a policy: in the new edition, or in the old one for a removed section. */
  readonly number?: number | undefined;
  readonly status: PartStatus;
  /** Places among the sections, counted from 1. */
  readonly moved?: { readonly from: number; readonly to: number } | undefined;
  /** For whom the part is, where it says so. */
  readonly audiences: readonly Audience[];
  readonly changes: readonly Change[];
  /** The part with its changes marked, see `strip.ts`. */
  readonly nodes: readonly HNode[];
}

/** Two trees of one document, compared. */
export interface Comparison {
  readonly before: DocumentTree;
  readonly after: DocumentTree;
  /** In the order of the new tree; removed parts stand where they were. */
  readonly parts: readonly PartComparison[];
  /** The new tree with every change marked. */
  readonly tree: DocumentTree;
}

/** The id of what stands above the first section: title, summary, who signs. */
export const OPENING = '_opening';

/** True for what nobody would call a change of the text. */
export const isUntouched = (part: PartComparison): boolean => part.status === 'same' && part.moved === undefined;
