import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { School } from '../document/school.ts';

export type Waiver = School['config']['waivers'][number];

/** A warning that the school lets stand, and why. */
export interface Waived {
  readonly diagnostic: Diagnostic;
  readonly waiver: Waiver;
}

/** The warnings of a school, those that it waived apart. Errors are never waived. */
export interface Weighed {
  readonly open: readonly Diagnostic[];
  readonly waived: readonly Waived[];
}

/**
 * Sets apart the warnings that a school waived: by rule, and where the waiver says so only for one setting or document.
 * @param today year-month-day; a waiver holds up to and including its last day
 */
export function weigh(diagnostics: readonly Diagnostic[], school: School, today: string): Weighed {
  const open: Diagnostic[] = [];
  const waived: Waived[] = [];
  for (const diagnostic of diagnostics) {
    const waiver = school.config.waivers.find((candidate) => covers(candidate, diagnostic, today));
    if (waiver) waived.push({ diagnostic, waiver });
    else open.push(diagnostic);
  }
  return { open, waived };
}

const covers = ({ rule, about, until }: Waiver, diagnostic: Diagnostic, today: string): boolean =>
  diagnostic.severity === 'warning' &&
  diagnostic.rule === rule &&
  today <= until &&
  (about === undefined || about === diagnostic.path || about === diagnostic.document);
