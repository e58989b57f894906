import { resolve } from 'node:path';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import type { Document } from '../document/document.ts';
import type { School } from '../document/school.ts';
import { firstPublishedFrom } from '../edition/noted.ts';
import { planBuild, type SchoolPlan } from '../plan/build-plan.ts';
import { readNotedAmendments } from '../read/noted-amendments.ts';
import { EXIT } from './exit-codes.ts';
import { printFindings } from './print-report.ts';
import { openProject } from './read-project.ts';
import type { Terminal } from './terminal.ts';

export interface DocumentChoice {
  readonly schools?: string;
  readonly content?: string;
  readonly school: string;
  readonly document: string;
  /** The folder that was published: it knows since when changed facts have been shown. */
  readonly out: string;
  readonly today: string;
}

export interface ChosenDocument {
  readonly school: School;
  /** Everything the school publishes, for links. */
  readonly documents: readonly Document[];
  readonly document: Document;
}

/**
 * Finds a document as the public sees it: the approved words with the facts of today, or the draft of what nobody
 * approved yet. @returns it, or the exit code of the command, which has then said why
 */
export async function chooseDocument(choice: DocumentChoice, terminal: Terminal): Promise<ChosenDocument | number> {
  const opened = await openProject({ ...choice, school: [choice.school] });
  if ('problem' in opened) {
    terminal.say(opened.problem);
    return EXIT.cannotRun;
  }
  const { project, schools } = opened;
  const { library } = project;
  const noted = await readNotedAmendments(resolve(choice.out), [choice.school]);
  const planned =
    library &&
    planBuild(schools, library, choice.today, project.diagnostics, () =>
      firstPublishedFrom(noted[choice.school] ?? []),
    );
  const [plan] = planned?.schools ?? [];
  const document = plan?.documents.find(({ id }) => id === choice.document);
  if (plan && document) return { school: plan.school, documents: plan.documents, document };
  const unknown = plan && unknownDocument(plan, choice.document);
  if (unknown !== undefined) {
    terminal.say(unknown);
    return EXIT.cannotRun;
  }
  const errors = (planned?.diagnostics ?? project.diagnostics).filter(({ severity }) => severity === 'error');
  await printFindings(errors, terminal);
  terminal.say('Nothing was exported: mend these problems first.');
  return EXIT.problems;
}

function unknownDocument({ documents, drafts, school }: SchoolPlan, wanted: string): string | undefined {
  if (drafts.some(({ id }) => id === wanted)) return undefined;
  const known = documents.map(({ id }) => id).sort();
  const near = didYouMean(wanted, known);
  const hint = near ? `Did you mean “${near}”?` : `It has: ${known.join(', ')}.`;
  return `${school.config.name} has no document “${wanted}”. ${hint}`;
}
