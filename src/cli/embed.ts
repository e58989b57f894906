import { renderCard } from '../export/embed/card.ts';
import { embedFacts } from '../export/embed/embed-facts.ts';
import { renderFrame, renderListener } from '../export/embed/frame.ts';
import { planBuild } from '../plan/build-plan.ts';
import { createSchoolSite } from '../site/view/school-site.ts';
import { EXIT } from './exit-codes.ts';
import { printFindings } from './print-report.ts';
import { openProject } from './read-project.ts';
import type { Terminal } from './terminal.ts';

export interface EmbedOptions {
  readonly schools?: string;
  readonly content?: string;
  readonly school: string;
  readonly today: string;
}

/** Prints what a school can paste into a website of its own: a card of links, and a frame with the script that sizes it. */
export async function embed(options: EmbedOptions, terminal: Terminal): Promise<number> {
  const opened = await openProject({ ...options, school: [options.school] });
  if ('problem' in opened) {
    terminal.say(opened.problem);
    return EXIT.cannotRun;
  }
  const { project, schools, folders } = opened;
  const { library } = project;
  const plan = library && planBuild(schools, library, options.today, project.diagnostics).schools[0];
  if (!library || !plan) {
    await printFindings(project.diagnostics, terminal);
    terminal.say('Nothing can be embedded until these problems are mended.');
    return EXIT.problems;
  }
  const site = createSchoolSite(
    {
      schools: [plan.school],
      library,
      today: options.today,
      audience: 'public',
      charts: {},
      pdfs: {},
      editionPdfs: {},
      blocked: { [plan.school.id]: plan.blocked },
      contentDir: folders.content,
      searchReady: false,
      kept: [],
      checks: { defects: [], rules: [], warnings: {} },
      amendments: {},
    },
    plan.school,
  );
  const facts = embedFacts(site);
  if (!facts) {
    const { config, file } = plan.school;
    terminal.say(
      `${config.name} does not say at which address its pages stand. Add “publishedAt: https://…” to ${file}.`,
    );
    return EXIT.cannotRun;
  }
  terminal.print(
    [
      '<!-- 1. A card of links. It needs no script and no style. -->',
      renderCard(facts),
      '',
      '<!-- 2. Or a frame: whom to tell, and the rules in short. It needs no script. -->',
      renderFrame(facts),
      '',
      '<!-- To go with the frame where scripts are allowed: it makes the frame as high as what stands in it. -->',
      renderListener(facts),
    ].join('\n'),
  );
  return EXIT.ok;
}
