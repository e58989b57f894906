import type { Place } from '../diagnostics/diagnostic.ts';
import type { HElement, HNode } from './hast.ts';

export const KINDS = ['policy', 'agreement', 'record', 'flowchart', 'sheet'] as const;
export type Kind = (typeof KINDS)[number];

export const AUDIENCES = ['pupils', 'parents', 'staff', 'governors', 'visitors'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** One use of a fact: which fact, in which document and section, and where the author wrote it. */
export interface FactUse {
  readonly fact: string;
  readonly document: string;
  readonly section: string;
  readonly place?: Place;
}

/** What the cover, the footer and the version table say about a document. Dates are year-month-day. */
export interface Control {
  readonly version: string;
  readonly effective: string;
  readonly author: string;
  readonly approver: string;
  readonly minute?: string | undefined;
  readonly note: string;
  readonly committee: string;
  readonly nextReview: string;
  /** Whether the words were approved, or are a draft that nobody has approved yet. */
  readonly status: 'approved' | 'draft';
  /** Facts that differ from what was approved: they are shown as they are today. */
  readonly amendments: readonly Amendment[];
  /** Earlier versions, the newest first. */
  readonly history: readonly ControlEntry[];
}
/** A fact that changed after an edition was approved, without a change of its wording. */
export interface Amendment {
  readonly path: string;
  /** What stood in the approved words; empty for a fact that is new. */
  readonly before: string;
  readonly after: string;
  /** Year-month-day: when it was first published so. */
  readonly date: string;
}
export interface ControlEntry {
  readonly version: string;
  readonly date: string;
  readonly author: string;
  readonly approver?: string | undefined;
  readonly minute?: string | undefined;
  readonly note: string;
  /** True where an edition is kept, so that its words can be read; false for a row that a school brought along. */
  readonly kept: boolean;
}

interface Common {
  readonly id: string;
  readonly title: string;
  /** A sentence that says what the document is for. */
  readonly summary: string;
  readonly audiences: readonly Audience[];
  readonly control: Control;
  readonly uses: readonly FactUse[];
  /** The plain lines of this document that hold facts, such as a step of a chart, as nodes in which they are marked. */
  readonly marked?: MarkedLines;
  /** In a draft: the lists of contacts that an edition takes over whole, by the key in their `data-live`. */
  readonly live?: ReadonlyMap<string, HElement>;
}
export type MarkedLines = Pick<ReadonlyMap<string, readonly HNode[]>, 'get'>;

export interface PolicyDocument extends Common {
  readonly kind: 'policy';
  readonly sections: readonly ResolvedSection[];
}
export interface ResolvedSection {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly audiences: readonly Audience[];
  /** What this means for each reader, where the author wrote it. */
  readonly means: readonly { readonly audience: Audience; readonly nodes: readonly HNode[] }[];
  readonly nodes: readonly HNode[];
  /** The law and guidance this section answers. */
  readonly answers: readonly ResolvedCitation[];
  /** True for text of the school’s own. */
  readonly local: boolean;
}
export interface ResolvedCitation {
  readonly id: string;
  readonly shortTitle: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
}

export interface AgreementDocument extends Common {
  readonly kind: 'agreement';
  /** Who signs, in words, such as `Pupils in Years 3 to 6`. */
  readonly signedBy: string;
  readonly layout: 'standard' | 'pictorial' | 'easy-read';
  readonly intro: readonly HNode[];
  readonly groups: readonly ClauseGroup[];
  readonly blocks: readonly FormBlock[];
  /** Set on a translation, which people read and do not sign. */
  readonly translation?: Translation | undefined;
}
/** What a translation says of itself. */
export interface Translation {
  /** A language tag, such as `pl`. */
  readonly language: string;
  readonly status: 'machine-drafted' | 'reviewed';
  /** True where the English words have changed since. */
  readonly stale: boolean;
}
export interface ClauseGroup {
  readonly title?: string | undefined;
  readonly clauses: readonly Clause[];
}
export interface Clause {
  readonly id: string;
  readonly nodes: readonly HNode[];
  /** The drawing that stands beside it in a pictorial form. */
  readonly icon?: HElement | undefined;
  readonly iconName?: string | undefined;
}
/** A part of a form that people fill in, or the cut line between two parts. */
export type FormBlock =
  | {
      readonly type: 'fields';
      readonly id: string;
      readonly title?: string | undefined;
      readonly text?: readonly HNode[] | undefined;
      readonly fields: readonly FormField[];
    }
  | {
      readonly type: 'ticks';
      readonly id: string;
      readonly title?: string | undefined;
      readonly ticks: readonly { readonly id: string; readonly label: string }[];
    }
  | {
      readonly type: 'consent';
      readonly id: string;
      readonly title?: string | undefined;
      readonly text?: readonly HNode[] | undefined;
      readonly rows: readonly ConsentRow[];
    }
  | { readonly type: 'cut'; readonly id: string; readonly label: string };
export interface FormField {
  readonly id: string;
  readonly label: string;
  readonly type: 'text' | 'date' | 'signature';
  readonly width: 'wide' | 'narrow' | 'full';
}
export interface ConsentRow {
  readonly channel: string;
  readonly label: string;
  /** Whether the school asks to show a face there; if not, the box is not offered. */
  readonly identifiable: boolean;
}

export interface RecordDocument extends Common {
  readonly kind: 'record';
  readonly intro: readonly HNode[];
  readonly keeper: string;
  readonly reviewers: string;
  readonly frequency: string;
  readonly retention: string;
  readonly columns: readonly RecordColumn[];
  readonly rows: number;
}
export interface RecordColumn {
  readonly id: string;
  readonly label: string;
  /** What to write there, for the page on the site. */
  readonly help: string;
  /** Share of the width, relative to the other columns. */
  readonly width: number;
}

export interface FlowchartDocument extends Common {
  readonly kind: 'flowchart';
  readonly nodes: readonly ChartNode[];
  readonly edges: readonly ChartEdge[];
}
export interface ChartNode {
  readonly id: string;
  readonly type: 'start' | 'action' | 'decision' | 'urgent' | 'end';
  readonly text: string;
}
export interface ChartEdge {
  readonly from: string;
  readonly to: string;
  readonly label?: string | undefined;
}

/** A page to put up or hand out that nobody signs: contacts, brief, annex, poster. */
export interface SheetDocument extends Common {
  readonly kind: 'sheet';
  readonly layout: 'page' | 'poster';
  readonly orientation: 'portrait' | 'landscape';
  readonly nodes: readonly HNode[];
}

export type Document = PolicyDocument | AgreementDocument | RecordDocument | FlowchartDocument | SheetDocument;
