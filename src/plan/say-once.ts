import { catalogue } from '../check/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

const checks = new Map(catalogue.map((rule) => [rule.id, rule.checks]));

/**
 * Leaves out of what was found in the documents of a school what an earlier stage said already: the same rule of the
 * same file, or at the same line something of the same check that is at least as serious.
 */
export function sayOnce(found: readonly Diagnostic[], said: readonly Diagnostic[]): Diagnostic[] {
  const byFile = Map.groupBy(said, ({ file }) => file);
  return found.filter((late) => !byFile.get(late.file)?.some((early) => covers(early, late)));
}

function covers(early: Diagnostic, late: Diagnostic): boolean {
  if (early.severity === 'warning' && late.severity === 'error') return false;
  if (early.rule === late.rule && late.rule.startsWith('library/')) return true;
  return (
    early.line === late.line && checks.get(early.rule)?.some((one) => checks.get(late.rule)?.includes(one)) === true
  );
}
