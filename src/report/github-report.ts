import type { RuleFacts } from '../check/rule.ts';
import type { Finding } from './check-report.ts';

/**
 * Annotations of GitHub Actions, one to a line: they show beside the lines of a pull request.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function renderGithub(findings: readonly Finding[], rules: readonly RuleFacts[]): string {
  return findings
    .map(({ diagnostic: { rule, severity, file, line, column, length = 1, message, fix } }) => {
      const name = rules.find(({ id }) => id === rule)?.name;
      const properties = {
        file,
        line,
        col: column,
        endColumn: column + length,
        title: name === undefined ? rule : `${name} (${rule})`,
      };
      const listed = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
      return `::${severity} ${listed.join(',')}::${escapeData(fix === undefined ? message : `${message}\n${fix}`)}`;
    })
    .join('\n');
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
