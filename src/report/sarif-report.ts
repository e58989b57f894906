import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { anchorOf, type RuleFacts } from '../check/rule.ts';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import type { CheckReport, Finding } from './check-report.ts';

/** The subset of SARIF 2.1.0 that a report uses. */
interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly level: Severity;
  readonly message: { readonly text: string };
  readonly locations: readonly object[];
  readonly suppressions?: readonly object[];
  readonly properties: object;
}

/**
 * A report as SARIF 2.1.0, which code hosts and editors read. Waived warnings are results with a suppression.
 * @param rules every rule there is, so that the log tells what was looked for
 * @param version the version of policypress
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function renderSarif({ findings, waived }: CheckReport, rules: readonly RuleFacts[], version: string): string {
  const ids = rules.map(({ id }) => id);
  const result = ({ diagnostic, schools }: Finding): SarifResult => {
    const { rule, severity, message, fix, document, who } = diagnostic;
    const index = ids.indexOf(rule);
    return {
      ruleId: rule,
      ...(index >= 0 && { ruleIndex: index }),
      level: severity,
      message: { text: fix === undefined ? message : `${message} ${fix}` },
      locations: [location(diagnostic)],
      properties: { schools, document, who },
    };
  };
  const suppressed = waived.map(({ diagnostic, waiver: { by, until, reason } }) => ({
    ...result({ diagnostic, schools: diagnostic.school === undefined ? [] : [diagnostic.school] }),
    suppressions: [
      { kind: 'external', status: 'accepted', justification: `${reason} Decided by ${by}; holds until ${until}.` },
    ],
  }));
  return JSON.stringify(
    {
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'policypress', semanticVersion: version, rules: rules.map(descriptor) } },
          columnKind: 'utf16CodeUnits',
          results: [...findings.map(result), ...suppressed],
        },
      ],
    },
    undefined,
    2,
  );
}

const descriptor = ({ id, name, reason, severity, checks, bad, good }: RuleFacts): object => ({
  id,
  shortDescription: { text: `${name}.` },
  fullDescription: { text: reason },
  // A helpUri would have to be a full web address; the page lies in the project itself.
  help: { text: `${reason}\n\nNot so: ${bad}\n\nBut so: ${good}\n\nSee docs/checks.md#${anchorOf(id)}.` },
  defaultConfiguration: { level: severity },
  properties: { tags: checks },
});

function location({ file, line, column, length = 1, excerpt }: Diagnostic): object {
  return {
    physicalLocation: {
      artifactLocation: isAbsolute(file)
        ? { uri: pathToFileURL(file).href }
        : { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' },
      region: {
        startLine: line,
        startColumn: column,
        endColumn: column + length,
        ...(excerpt !== undefined && { snippet: { text: excerpt } }),
      },
    },
  };
}
