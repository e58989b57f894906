import { meantOr } from '../diagnostics/did-you-mean.ts';
import { impactOf } from '../impact/impact.ts';
import { impactJson, renderImpact } from '../impact/render-impact.ts';
import { planBuild } from '../plan/build-plan.ts';
import { EXIT } from './exit-codes.ts';
import { printFindings } from './print-report.ts';
import { openProject } from './read-project.ts';
import type { Terminal } from './terminal.ts';

export interface ImpactOptions {
  readonly schools?: string;
  readonly content?: string;
  readonly format: 'text' | 'json';
  readonly today: string;
}

/** Lists the sections, documents and schools that a text of law or guidance touches, and who has to look. */
export async function impact(id: string, options: ImpactOptions, terminal: Terminal): Promise<number> {
  const opened = await openProject(options);
  if ('problem' in opened) {
    terminal.say(opened.problem);
    return EXIT.cannotRun;
  }
  const { project, schools, wanted } = opened;
  const { library } = project;
  if (!library) {
    await printFindings(project.diagnostics, terminal);
    terminal.say('The library cannot be read.');
    return EXIT.problems;
  }
  const { schools: plans } = planBuild(schools, library, options.today, project.diagnostics);
  const found = impactOf(id, library, plans, options.today);
  if (!found) {
    const all = 'content/registries/guidance.yaml lists all ids.';
    terminal.say(`There is no law or guidance “${id}”. ${meantOr(id, Object.keys(library.guidance), all)}`);
    return EXIT.cannotRun;
  }
  terminal.print(options.format === 'json' ? impactJson(found) : renderImpact(found, options.today));
  const unread = wanted.filter((school) => !schools.some((read) => read.id === school));
  if (unread.length === 0) return EXIT.ok;
  terminal.say(`Not looked at, because the settings cannot be read: ${unread.join(', ')}.`);
  return EXIT.problems;
}
