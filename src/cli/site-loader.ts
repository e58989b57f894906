import { formatReport } from '../diagnostics/format.ts';
import { drawCharts } from '../make/draw-charts.ts';
import { siteChecks } from '../make/site-checks.ts';
import { planBuild } from '../plan/build-plan.ts';
import type { SiteInput } from '../site/site-input.ts';
import { chooseFolders, readProject } from './read-project.ts';

export interface SiteLoadOptions {
  readonly schools?: string;
  readonly content?: string;
  readonly today: string;
  /** Told of every problem, as text for a terminal. */
  readonly onProblems?: (report: string) => void;
}

/** Reads everything and gives the site what it shows while somebody edits: no PDFs and no search index. */
export async function loadSiteInput(options: SiteLoadOptions): Promise<SiteInput> {
  const folders = await chooseFolders(options);
  if ('problem' in folders) throw new Error(folders.problem);
  const project = await readProject(folders);
  if (!project.library) throw new Error(formatReport(project.diagnostics));
  const plan = planBuild(project.schools.schools, project.library, options.today, project.diagnostics);
  if (plan.diagnostics.length > 0) options.onProblems?.(formatReport(plan.diagnostics));
  return {
    schools: plan.schools.map(({ school }) => school),
    library: project.library,
    today: options.today,
    audience: 'public',
    charts: await drawCharts(plan.schools, project.library),
    pdfs: {},
    editionPdfs: {},
    blocked: Object.fromEntries(plan.schools.map(({ school, blocked }) => [school.id, blocked])),
    contentDir: folders.content,
    searchReady: false,
    kept: [],
    checks: siteChecks(plan.schools),
    amendments: {},
  };
}
