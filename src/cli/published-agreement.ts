import { resolve } from 'node:path';
import type { Forbidden } from '../class-set/private-folder.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import type { AgreementDocument } from '../document/document.ts';
import type { School } from '../document/school.ts';
import { planBuild, type SchoolPlan } from '../plan/build-plan.ts';
import { EXIT } from './exit-codes.ts';
import { printFindings } from './print-report.ts';
import { type Folders, openProject, projectRoot } from './read-project.ts';
import type { Terminal } from './terminal.ts';

export interface SchoolOptions {
  readonly schools?: string;
  readonly content?: string;
  readonly school: string;
  readonly today: string;
}
export interface FoundSchool {
  readonly folders: Folders;
  readonly plan: SchoolPlan;
}
export interface FoundAgreement {
  readonly folders: Folders;
  readonly school: School;
  readonly document: AgreementDocument;
}

/** How a command ends when what it needs is not there; everything has been said. */
interface Ended {
  readonly code: number;
}

/** Reads everything and decides what one school publishes, as a build does. */
export async function findSchool(options: SchoolOptions, terminal: Terminal): Promise<FoundSchool | Ended> {
  const opened = await openProject({ ...options, school: [options.school] });
  if ('problem' in opened) {
    terminal.say(opened.problem);
    return { code: EXIT.cannotRun };
  }
  const { folders, project, schools } = opened;
  const plan = project.library
    ? planBuild(schools, project.library, options.today, project.diagnostics).schools[0]
    : undefined;
  if (plan) return { folders, plan };
  await printFindings(project.diagnostics, terminal);
  terminal.say('Nothing was printed: these problems must be mended first.');
  return { code: EXIT.problems };
}

/** Finds an agreement as it is published now: the approved edition, or the draft where nothing was approved yet. */
export async function findAgreement(
  options: SchoolOptions,
  id: string,
  terminal: Terminal,
): Promise<FoundAgreement | Ended> {
  const found = await findSchool(options, terminal);
  if ('code' in found) return found;
  const { folders, plan } = found;
  const document = plan.documents.find((each) => each.id === id);
  if (document?.kind === 'agreement') return { folders, school: plan.school, document };
  if (plan.blocked.includes(id)) {
    await printFindings(plan.diagnostics, terminal);
    terminal.say(`Nothing was printed: “${id}” has an error, or the settings of the school have one.`);
    return { code: EXIT.problems };
  }
  terminal.say(unknownAgreement(id, plan));
  return { code: EXIT.cannotRun };
}

function unknownAgreement(id: string, { school, documents }: SchoolPlan): string {
  const known = documents.filter(({ kind }) => kind === 'agreement').map((each) => each.id);
  const near = didYouMean(id, known);
  return `${school.config.name} has no agreement “${id}”. ${near ? `Did you mean “${near}”?` : `It has: ${known.join(', ')}.`}`;
}

/** Folders that names of pupils must stay out of. */
export const keepAway = ({ schools, content }: Folders): Forbidden[] => [
  { folder: schools, what: 'the folder of the schools' },
  { folder: content, what: 'the library' },
  { folder: resolve('dist'), what: 'the output of a build' },
  { folder: projectRoot, what: 'policypress itself' },
];
