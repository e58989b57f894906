import type { Waived } from '../check/waivers.ts';
import { type Diagnostic, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import type { SchoolPlan } from '../plan/build-plan.ts';

/** A problem that stands, once, however many schools share it. */
export interface Finding {
  readonly diagnostic: Diagnostic;
  /** The schools it concerns, sorted; empty where it is about the library. */
  readonly schools: readonly string[];
}

/** How one school stands. */
export interface SchoolStanding {
  readonly id: string;
  readonly name: string;
  readonly errors: number;
  readonly warnings: number;
  readonly waived: number;
  /** Ids of documents that may not be published. */
  readonly stopped: readonly string[];
  /** False where its settings are incomplete, so that nothing could be looked at. */
  readonly readable: boolean;
}

/** Everything that a check has to say, before it is written in one format or another. */
export interface CheckReport {
  /** Year-month-day. */
  readonly today: string;
  readonly schools: readonly SchoolStanding[];
  readonly findings: readonly Finding[];
  readonly waived: readonly Waived[];
}

/** What a report is made from. */
export interface Checked {
  readonly today: string;
  /** The ids of the schools that were looked at, broken ones included. */
  readonly wanted: readonly string[];
  readonly plans: readonly SchoolPlan[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Puts together what was found in some schools; what belongs to other schools is left out. */
export function makeReport({ today, wanted, plans, diagnostics }: Checked): CheckReport {
  const ours = diagnostics.filter(({ school }) => school === undefined || wanted.includes(school));
  return {
    today,
    schools: wanted.map((id) =>
      standing(
        id,
        plans.find(({ school }) => school.id === id),
        sortDiagnostics(ours.filter(({ school }) => school === id)),
      ),
    ),
    findings: fold(ours),
    waived: plans.filter(({ school }) => wanted.includes(school.id)).flatMap(({ waived }) => waived),
  };
}

function standing(id: string, plan: SchoolPlan | undefined, own: readonly Diagnostic[]): SchoolStanding {
  const errors = own.filter(({ severity }) => severity === 'error').length;
  return {
    id,
    name: plan?.school.config.name ?? id,
    errors,
    warnings: own.length - errors,
    waived: plan?.waived.length ?? 0,
    stopped: plan?.blocked ?? [],
    readable: plan !== undefined,
  };
}

/** Sorts by place and says once what several schools share, such as a line of their trust. */
export function fold(diagnostics: readonly Diagnostic[]): Finding[] {
  const same = ({ file, line, column, rule, message }: Diagnostic): string =>
    JSON.stringify([file, line, column, rule, message]);
  const groups = Map.groupBy(diagnostics, same);
  return sortDiagnostics(diagnostics).map((diagnostic) => ({
    diagnostic,
    schools: [...new Set((groups.get(same(diagnostic)) ?? []).flatMap(({ school }) => school ?? []))].sort(),
  }));
}
