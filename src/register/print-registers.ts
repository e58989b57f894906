import type { SetFile } from '../class-set/print-set.ts';
import { inOrder, type SetPress } from '../class-set/set-press.ts';
import type { Document } from '../document/document.ts';
import type { School } from '../document/school.ts';
import { finishPdf } from '../print/after/finish-pdf.ts';
import { loadTemplates } from '../print/templates.ts';
import { letterhead } from '../print/view/letterhead.ts';
import type { Pupil } from '../roster/roster.ts';
import { registerSheets } from './register-sheets.ts';

/** Registers that are to be printed. */
export interface Registers {
  readonly school: School;
  readonly documents: readonly Document[];
  /** Undefined for sheets without names. */
  readonly pupils: readonly Pupil[] | undefined;
  /** Year-month-day. */
  readonly today: string;
  /** The name of one file for all; undefined for a file for each document version. */
  readonly together: string | undefined;
  /** Whether they are set in large print. */
  readonly large: boolean;
}

/** Prints registers of signatures; nothing is written to disk. */
export async function printRegisters(registers: Registers, press: SetPress): Promise<SetFile[]> {
  const templates = await loadTemplates();
  const { school, documents, pupils, today, together, large } = registers;
  const render = large ? templates.renderLarge : templates.render;
  const print = async (name: string, chosen: readonly Document[]): Promise<SetFile> => {
    const [first] = chosen;
    if (!first) throw new Error('A register needs a document');
    const head = letterhead(school, first, pupils ? 'confidential: names of pupils' : 'confidential when filled in');
    const html = render('register', {
      ...head,
      title: chosen.length === 1 ? `Register of signatures: ${first.title}` : 'Registers of signatures',
      footer: { ...head.footer, document: footerOf(head.footer.document, chosen) },
      registers: chosen.flatMap((document) => registerSheets(school, document, pupils)),
    });
    const { pdf } = await press.print(html);
    return { name, content: finishPdf(pdf, { date: today, destinations: new Map() }) };
  };
  if (together !== undefined) return [await print(together, documents)];
  return inOrder(documents, (document) => print(`register-${document.id}-${document.control.version}.pdf`, [document]));
}

/** The foot of a page cannot change from sheet to sheet: with several documents, each sheet says its version above. */
const footerOf = (own: string, documents: readonly Document[]): string =>
  documents.length === 1 ? own : `Registers of signatures · ${documents.length} documents`;
