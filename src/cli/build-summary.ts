import { resolve } from 'node:path';
import { counted } from '../diagnostics/format.ts';
import type { Made } from '../make/make-output.ts';
import type { MadeSchool } from '../make/seal-school.ts';
import type { BuildPlan } from '../plan/build-plan.ts';
import { renderTable } from '../report/table.ts';
import type { UnchangedFolder } from './build-fates.ts';

export interface SummaryInput {
  readonly made: Made;
  /** Schools whose folder stands as an earlier build made it, because nothing has changed. */
  readonly unchanged: readonly MadeSchool[];
  readonly plan: BuildPlan;
  /** Schools whose earlier output was kept. */
  readonly kept: readonly { readonly id: string }[];
  /** Schools of which nothing could be published. */
  readonly lost: readonly string[];
  readonly seconds: number;
  /** The ids of the schools that were to be built. */
  readonly wanted: readonly string[];
}

/** The closing table of a build: a line for each school that was to be built. */
export function renderSummary({ made, unchanged, plan, kept, lost, seconds, wanted }: SummaryInput): string {
  const problemsOf = (id: string): number =>
    plan.diagnostics.filter(({ school }) => school === id).length +
    made.diagnostics.filter(({ school }) => school === id).length;
  const rows = [
    ...made.schools.map((school) => [...columns(school), String(problemsOf(school.id)), '']),
    ...unchanged.map((school) => [...columns(school), String(problemsOf(school.id)), 'unchanged']),
    ...kept
      .filter(({ id }) => wanted.includes(id))
      .map(({ id }) => [id, '', '', '', String(problemsOf(id)), 'kept as it was']),
    ...lost.filter((id) => wanted.includes(id)).map((id) => [id, '', '', '', String(problemsOf(id)), 'not published']),
  ].sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  const total = (column: number): string => String(rows.reduce((sum, row) => sum + Number(row[column] || 0), 0));
  const head = ['School', 'Documents', 'Pages', 'PDFs', 'Problems', ''];
  const foot = [`${seconds.toFixed(1)} seconds`, total(1), total(2), total(3), total(4), ''];
  return renderTable([head, ...rows], foot);
}

const columns = ({ id, documents, pages, pdfs }: MadeSchool): string[] => [
  id,
  String(documents),
  String(pages),
  String(pdfs),
];

const pdfsOf = (schools: readonly MadeSchool[]): number => schools.reduce((sum, { pdfs }) => sum + pdfs, 0);

/** What the table does not show: PDFs that were kept or could not be made, waived warnings, and where all of it is. */
export function renderMore(
  made: Made,
  unchanged: readonly UnchangedFolder[],
  plan: BuildPlan,
  out: string,
): readonly string[] {
  const planned = new Set(plan.schools.map(({ school }) => school.id));
  const waived = [
    ...plan.schools.map((school) => school.waived.length),
    ...unchanged.filter(({ school }) => !planned.has(school.id)).map((school) => school.waived),
  ].reduce((sum, count) => sum + count, 0);
  return [
    renderReused(
      made,
      unchanged.map(({ counts }) => counts),
    ),
    made.pdfsSkipped,
    waived > 0 ? `${counted(waived, 'warning')} waived (“policypress check” lists them)` : undefined,
    `${counted(made.schools.length + unchanged.length, 'school')} published in ${resolve(out)}`,
  ].filter((line) => line !== undefined);
}

/** How many PDFs did not have to be printed; undefined where there are none. */
function renderReused(
  { schools, unchangedPdfs, damagedPdfs }: Made,
  unchanged: readonly MadeSchool[],
): string | undefined {
  const all = pdfsOf(schools) + pdfsOf(unchanged);
  if (all === 0) return undefined;
  const damaged =
    damagedPdfs === 0
      ? ''
      : `; ${counted(damagedPdfs, 'kept file')} had been damaged since an earlier build and ${damagedPdfs === 1 ? 'was' : 'were'} made again`;
  return `${counted(all, 'PDF')}, ${unchangedPdfs + pdfsOf(unchanged)} unchanged${damaged}`;
}
