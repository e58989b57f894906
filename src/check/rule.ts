import type { Severity } from '../diagnostics/diagnostic.ts';
import type { Who } from '../schema/key.ts';

/** What a rule looks at, in the order in which a build comes by it. */
export const STAGES = ['configuration', 'library', 'document', 'page', 'pdf', 'text'] as const;
export type Stage = (typeof STAGES)[number];

/** What a rule says about itself; `docs/checks.md` is made from it. */
export interface RuleFacts {
  /** Stable id, such as `text/placeholder`. */
  readonly id: string;
  /** The checks of the catalogue of defects that it carries out: C01 to C21. Empty where it guards something else. */
  readonly checks: readonly string[];
  /** What is true where the rule holds, such as `Nothing is left to fill in`. */
  readonly name: string;
  /** Why it matters, in one sentence. */
  readonly reason: string;
  readonly severity: Severity;
  /** The law or guidance behind it. */
  readonly source?: string;
  /** Who can answer it, where the place of the problem does not tell. */
  readonly who?: Who;
  /** What it finds something in, and what it finds nothing in: YAML, MDX or text, as its stage reads it. */
  readonly bad: string;
  readonly good: string;
}

/** A rule of the catalogue, with the stage at which it looks. */
export type StagedRule = RuleFacts & { readonly stage: Stage };

/** The anchor of a rule on `docs/checks.md`, as code hosts make it from the heading. */
export const anchorOf = (rule: string): string => rule.replace('/', '');
