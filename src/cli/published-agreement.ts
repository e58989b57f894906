import { resolve } from 'node:path';
import type { Forbidden } from '../class-set/private-folder.ts';
import type { AgreementDocument } from '../document/document.ts';
import type { School } from '../document/school.ts';
import { EXIT } from './exit-codes.ts';
import { type Ended, openSchool, type SchoolOptions } from './open-school.ts';
import { printFindings } from './print-report.ts';
import { type Folders, projectRoot } from './read-project.ts';
import type { Terminal } from './terminal.ts';
import { unknownDocuments } from './unknown-documents.ts';

export interface FoundAgreement {
  readonly folders: Folders;
  readonly school: School;
  readonly document: AgreementDocument;
}

/** What is said where nothing can be printed for a school. */
export const NOT_PRINTED = 'Nothing was printed: these problems must be mended first.';

/** Finds an agreement as it is published now: the approved edition, or the draft where nothing was approved yet. */
export async function findAgreement(
  options: SchoolOptions,
  id: string,
  terminal: Terminal,
): Promise<FoundAgreement | Ended> {
  const found = await openSchool(options, NOT_PRINTED, terminal);
  if ('code' in found) return found;
  const { folders, plan } = found;
  const document = plan.documents.find((each) => each.id === id);
  if (document?.kind === 'agreement') return { folders, school: plan.school, document };
  if (plan.blocked.includes(id)) {
    await printFindings(plan.diagnostics, terminal);
    terminal.say(`Nothing was printed: “${id}” has an error, or the settings of the school have one.`);
    return { code: EXIT.problems };
  }
  const agreements = plan.documents.filter(({ kind }) => kind === 'agreement').map((each) => each.id);
  terminal.say(unknownDocuments(plan.school, [id], agreements, 'agreement') ?? '');
  return { code: EXIT.cannotRun };
}

/** Folders that names of pupils must stay out of. */
export const keepAway = ({ schools, content }: Folders): Forbidden[] => [
  { folder: schools, what: 'the folder of the schools' },
  { folder: content, what: 'the library' },
  { folder: resolve('dist'), what: 'the output of a build' },
  { folder: projectRoot, what: 'policypress itself' },
];
