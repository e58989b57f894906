import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import type { School } from '../document/school.ts';
import { waiverOfError, waiverUnknownRule, waiverUnused } from './built-in/waivers.ts';
import type { RuleFacts, Stage, StagedRule } from './rule.ts';

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

/** Pages and PDFs are looked at only when they are made; whether their waivers are needed shows later. */
const EARLY: readonly Stage[] = ['configuration', 'library', 'document'];

/**
 * Looks at the waivers themselves: one for a rule that does not exist, for an error, or for nothing.
 * A waiver whose day has passed is reported by a rule of the configuration.
 * @param weighed what was found in the school, after its waivers
 * @param rules the whole catalogue
 */
export function checkWaivers(
  school: School,
  weighed: Weighed,
  rules: readonly StagedRule[],
  today: string,
): readonly Diagnostic[] {
  const used = new Set(weighed.waived.map(({ waiver }) => waiver));
  return school.config.waivers.flatMap((waiver, index) => {
    const path = `waivers.${index}.rule`;
    const rule = rules.find(({ id }) => id === waiver.rule);
    const problem = (facts: RuleFacts, message: string, fix: string): Diagnostic[] => [
      {
        rule: facts.id,
        severity: facts.severity,
        ...(school.origins[path] ?? { file: school.file, line: 1, column: 1 }),
        message,
        fix,
        school: school.id,
        path,
        who: 'headteacher',
      },
    ];
    if (!rule) return problem(waiverUnknownRule, `There is no rule “${waiver.rule}”.`, knownRule(waiver.rule, rules));
    if (rule.severity === 'error' && !used.has(waiver))
      return problem(
        waiverOfError,
        `“${rule.name}” (${rule.id}) is a rule whose breach is an error. Errors cannot be waived.`,
        'Mend what the rule finds, and take the waiver out.',
      );
    if (used.has(waiver) || waiver.until < today || !EARLY.includes(rule.stage)) return [];
    return problem(waiverUnused, unusedMessage(waiver, rule), 'Take the waiver out.');
  });
}

function unusedMessage({ rule, about }: Waiver, { stage }: StagedRule): string {
  if (stage === 'library') return `“${rule}” looks at the shared library, whose warnings no school can waive.`;
  return `Nothing${about === undefined ? '' : ` about “${about}”`} is found by “${rule}” any more, so this waiver covers nothing.`;
}

function knownRule(rule: string, rules: readonly StagedRule[]): string {
  const near = didYouMean(
    rule,
    rules.filter(({ severity }) => severity === 'warning').map(({ id }) => id),
  );
  return near ? `Did you mean “${near}”?` : 'docs/checks.md lists all rules. A report names the rule in brackets.';
}
