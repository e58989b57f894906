import { anchorOf } from '../check/rule.ts';
import type { CheckReport, Finding } from './check-report.ts';

/** The version of the shape below: it rises when a name changes its meaning or goes, not when one is added. */
const SHAPE = 1;

/**
 * A report for programs. `docs/commands.md` describes its shape, which others rely on.
 * @returns one JSON value with a line break at its end
 */
export function renderJson({ today, schools, findings, waived }: CheckReport): string {
  const report = {
    version: SHAPE,
    today,
    schools: schools.map(({ id, name, errors, warnings, waived: count, stopped, readable }) => ({
      id,
      name,
      errors,
      warnings,
      waived: count,
      ready: readable && stopped.length === 0,
      stopped,
    })),
    diagnostics: findings.map(entry),
    waived: waived.map(({ diagnostic, waiver: { by, until, reason } }) => ({
      ...entry({ diagnostic, schools: diagnostic.school === undefined ? [] : [diagnostic.school] }),
      waiver: { by, until, reason },
    })),
  };
  return JSON.stringify(report, undefined, 2);
}

function entry({ diagnostic, schools }: Finding): object {
  const { rule, severity, file, line, column, length, message, fix, who, document, path } = diagnostic;
  const help = `docs/checks.md#${anchorOf(rule)}`;
  return { rule, severity, file, line, column, length, message, fix, who, schools, document, path, help };
}
