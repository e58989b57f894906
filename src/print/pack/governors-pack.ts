import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Control, Document } from '../../document/document.ts';
import type { School } from '../../document/school.ts';
import type { Edition } from '../../edition/edition.ts';
import type { Redline, SignAgain } from '../../redline/redline.ts';

/** What governors are given for one document before they decide on it. */
export interface GovernorsPack {
  readonly school: School;
  /** The words they are asked to approve. */
  readonly draft: Document;
  /** The edition it would follow; undefined for the first. */
  readonly from?: Edition | undefined;
  /** What changed since then. */
  readonly redline?: Redline | undefined;
  readonly proposed: { readonly version: string; readonly change: 'material' | 'editorial' };
  /** Forms that have to be signed again because of what is under review, in this document or in another. */
  readonly signAgain: readonly SignAgain[];
  readonly checks: PackChecks;
  /** The version that is proposed, and those before it. */
  readonly control: Control;
  /** The day the pack was made, as year-month-day. */
  readonly today: string;
}

/** What the checks say of one document. */
export interface PackChecks {
  readonly stages: readonly StageCount[];
  readonly errors: readonly PackFinding[];
  readonly warnings: readonly PackFinding[];
  readonly waived: readonly PackWaiver[];
}

/** How many rules of one stage hold. */
export interface StageCount {
  readonly name: string;
  readonly rules: number;
  readonly hold: number;
}

/** Something that a check found, with the name of its rule. */
export interface PackFinding {
  readonly message: Diagnostic['message'];
  readonly fix: string;
  /** What is true where the rule holds. */
  readonly rule: string;
}

/** A warning that the school lets stand. */
export interface PackWaiver {
  readonly message: string;
  readonly reason: string;
  readonly by: string;
  readonly until: string;
}
