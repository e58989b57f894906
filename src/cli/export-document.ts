import { resolve } from 'node:path';
import type { Document } from '../document/document.ts';
import type { School } from '../document/school.ts';
import { firstPublishedFrom } from '../edition/noted.ts';
import { readNotedAmendments } from '../read/noted-amendments.ts';
import { EXIT } from './exit-codes.ts';
import { type Ended, openSchool, type SchoolOptions } from './open-school.ts';
import { printFindings } from './print-report.ts';
import type { Terminal } from './terminal.ts';
import { unknownDocuments } from './unknown-documents.ts';

export interface DocumentChoice extends SchoolOptions {
  readonly document: string;
  /** The folder that was published: it knows since when changed facts have been shown. */
  readonly out: string;
}

export interface ChosenDocument {
  readonly school: School;
  /** Everything the school publishes, for links. */
  readonly documents: readonly Document[];
  readonly document: Document;
}

const NOT_EXPORTED = 'Nothing was exported: mend these problems first.';

/**
 * Finds a document as the public sees it: the approved words with the facts of today, or the draft of what nobody
 * approved yet.
 */
export async function chooseDocument(choice: DocumentChoice, terminal: Terminal): Promise<ChosenDocument | Ended> {
  const noted = await readNotedAmendments(resolve(choice.out), [choice.school]);
  const opened = await openSchool(choice, NOT_EXPORTED, terminal, firstPublishedFrom(noted[choice.school] ?? []));
  if ('code' in opened) return opened;
  const { plan, diagnostics } = opened;
  const { school, documents, drafts } = plan;
  const document = documents.find(({ id }) => id === choice.document);
  if (document) return { school, documents, document };
  const known = drafts.map(({ id }) => id).sort();
  const unknown = unknownDocuments(school, [choice.document], known);
  if (unknown !== undefined) {
    terminal.say(unknown);
    return { code: EXIT.cannotRun };
  }
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  await printFindings(errors, terminal);
  terminal.say(NOT_EXPORTED);
  return { code: EXIT.problems };
}
