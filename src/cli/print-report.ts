import { catalogue } from '../check/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { countLine } from '../diagnostics/format.ts';
import { withExcerpts } from '../read/excerpts.ts';
import { type CheckReport, fold } from '../report/check-report.ts';
import { renderGithub } from '../report/github-report.ts';
import { renderJson } from '../report/json-report.ts';
import { renderSarif } from '../report/sarif-report.ts';
import { renderFindings, renderStandings, renderWaived } from '../report/text-report.ts';
import type { Format } from './formats.ts';
import { policypressVersion } from './read-project.ts';
import type { Terminal } from './terminal.ts';

/** Writes what was found, under the people who can answer it. */
export async function printFindings(diagnostics: readonly Diagnostic[], terminal: Terminal): Promise<void> {
  if (diagnostics.length === 0) return;
  const findings = fold(await withExcerpts(diagnostics));
  terminal.print(`${renderFindings(findings, terminal.palette)}\n`);
}

/** Writes a report in the format that was asked for. */
export async function printReport(report: CheckReport, format: Format, terminal: Terminal): Promise<void> {
  if (format === 'json') terminal.print(renderJson(report));
  if (format === 'sarif') terminal.print(renderSarif(report, catalogue, await policypressVersion()));
  if (format === 'github' && report.findings.length > 0) terminal.print(renderGithub(report.findings, catalogue));
  if (format !== 'text') return;
  const parts = [
    renderFindings(report.findings, terminal.palette),
    renderWaived(report.waived, terminal.palette),
    report.schools.length > 0 ? renderStandings(report) : '',
  ].filter(Boolean);
  if (parts.length > 0) terminal.print(`${parts.join('\n\n')}\n`);
}

/** `7 schools checked: 2 errors and 1 warning.` */
export const closingLine = (what: string, { findings, waived }: CheckReport, { palette }: Terminal): string => {
  const count = countLine(
    findings.map(({ diagnostic }) => diagnostic),
    palette,
  );
  return `${what} checked: ${count.toLowerCase()}${waived.length > 0 ? `, ${waived.length} waived` : ''}.`;
};
