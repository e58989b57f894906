import type { Waived } from '../check/waivers.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { counted, countLine, formatDiagnostic, type Palette, plain } from '../diagnostics/format.ts';
import { WHO } from '../schema/key.ts';
import type { CheckReport, Finding, SchoolStanding } from './check-report.ts';
import { renderTable } from './table.ts';

const FILES = 'whoever looks after the files of the schools';
const LIBRARY = 'whoever keeps the library';
const ORDER: readonly string[] = [...WHO, FILES, LIBRARY];
const MOST_NAMED = 3;

/** Everything found, under the person who can answer it; the errors of each come first. Empty where nothing was found. */
export function renderFindings(findings: readonly Finding[], palette: Palette = plain): string {
  const groups = Map.groupBy(findings, ({ diagnostic }) => answerer(diagnostic));
  return ORDER.flatMap((who) => {
    const group = groups.get(who) ?? [];
    if (group.length === 0) return [];
    const heading = `For ${who.startsWith('whoever') ? who : `the ${who}`}`;
    const count = countLine(group.map(({ diagnostic }) => diagnostic)).toLowerCase();
    return [
      `${palette.strong(heading)}: ${count}`,
      ...errorsFirst(group).map((finding) => renderFinding(finding, palette)),
    ];
  }).join('\n\n');
}

/** Who can answer: the person the diagnostic names, else whoever keeps the file in which it stands. */
function answerer({ who, file, rule }: Diagnostic): string {
  if (who !== undefined) return who;
  const ofSchool =
    /(?:^|[\\/])(?:school|trust)\.yaml$/.test(file) || rule.startsWith('local/') || rule === 'config/no-schools';
  return ofSchool ? FILES : LIBRARY;
}

const errorsFirst = (findings: readonly Finding[]): readonly Finding[] => [
  ...findings.filter(({ diagnostic }) => diagnostic.severity === 'error'),
  ...findings.filter(({ diagnostic }) => diagnostic.severity === 'warning'),
];

function renderFinding({ diagnostic, schools }: Finding, palette: Palette): string {
  const text = formatDiagnostic(diagnostic, palette);
  if (schools.length < 2) return text;
  return `${text}\n${' '.repeat(String(diagnostic.line).length)} ${palette.quiet('=')} In ${schools.length} schools: ${named(schools)}.`;
}

/** `a, b, c and 4 more`. */
function named(ids: readonly string[]): string {
  const rest = ids.length - MOST_NAMED;
  return rest < 1 ? ids.join(', ') : `${ids.slice(0, MOST_NAMED).join(', ')} and ${rest} more`;
}

/** The warnings that schools let stand: a line each, with who decided it, until when and why. */
export function renderWaived(waived: readonly Waived[], palette: Palette = plain): string {
  if (waived.length === 0) return '';
  const lines = waived.map(
    ({ diagnostic: { file, line, column, rule, school }, waiver: { by, until, reason } }) =>
      `${file}:${line}:${column}  ${palette.quiet(`[${rule}]`)}  ${school ?? ''}: until ${until}, by ${by}: ${reason}`,
  );
  return [`${palette.strong('Waived')}: ${counted(waived.length, 'warning')}`, ...lines].join('\n');
}

/** How each school stands, one to a line, and what is wrong with the library where something is. */
export function renderStandings({ schools, findings }: CheckReport): string {
  const rows = schools.map((school) => [
    school.id,
    String(school.errors),
    String(school.warnings),
    String(school.waived),
    stateOf(school),
  ]);
  const ofLibrary = findings.filter((finding) => finding.schools.length === 0);
  const errors = ofLibrary.filter(({ diagnostic }) => diagnostic.severity === 'error').length;
  if (ofLibrary.length > 0) rows.push(['(library)', String(errors), String(ofLibrary.length - errors), '', '']);
  return renderTable([['School', 'Errors', 'Warnings', 'Waived', ''], ...rows]);
}

function stateOf({ readable, errors, stopped }: SchoolStanding): string {
  if (!readable)
    return errors > 0
      ? 'cannot be published: its settings are incomplete'
      : 'not looked at: the library cannot be read';
  return stopped.length === 0
    ? 'ready to publish'
    : `${counted(stopped.length, 'document')} stopped: ${named(stopped)}`;
}
