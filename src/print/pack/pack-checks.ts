import type { Stage, StagedRule } from '../../check/rule.ts';
import type { Waived } from '../../check/waivers.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { PackChecks, PackFinding, StageCount } from './governors-pack.ts';

/** The stages that are done before anything is printed, in words. */
const STAGE_NAMES: readonly (readonly [Stage, string])[] = [
  ['configuration', 'Settings of the school'],
  ['library', 'Shared words of the library'],
  ['document', 'Documents in the words of the school'],
];

/**
 * What the checks say of one document: what is found in it, and what is found in settings and words that reach every
 * document.
 * @param found every problem that stands, of the library and of this school
 * @param rules the whole catalogue
 */
export function packChecks(
  document: string,
  found: readonly Diagnostic[],
  waived: readonly Waived[],
  rules: readonly StagedRule[],
): PackChecks {
  const concerns = (diagnostic: Diagnostic): boolean =>
    diagnostic.document === undefined || diagnostic.document === document;
  const ours = found.filter(concerns);
  const broken = new Set(ours.map(({ rule }) => rule));
  const names = new Map(rules.map(({ id, name }) => [id, name]));
  const finding = ({ message, fix = '', rule }: Diagnostic): PackFinding => ({
    message,
    fix,
    rule: names.get(rule) ?? rule,
  });
  return {
    stages: STAGE_NAMES.map(([stage, name]) =>
      countOf(
        name,
        rules.filter((rule) => rule.stage === stage),
        broken,
      ),
    ),
    errors: ours.filter(({ severity }) => severity === 'error').map(finding),
    warnings: ours.filter(({ severity }) => severity === 'warning').map(finding),
    waived: waived
      .filter(({ diagnostic }) => concerns(diagnostic))
      .map(({ diagnostic, waiver: { reason, by, until } }) => ({ message: diagnostic.message, reason, by, until })),
  };
}

function countOf(name: string, rules: readonly StagedRule[], broken: ReadonlySet<string>): StageCount {
  return { name, rules: rules.length, hold: rules.filter(({ id }) => !broken.has(id)).length };
}
