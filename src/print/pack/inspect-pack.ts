import { edition } from '../../check/pdf/edition.ts';
import { fields } from '../../check/pdf/fields.ts';
import { pdfRules } from '../../check/pdf/index.ts';
import { parsePdf } from '../../check/pdf/parse-pdf.ts';
import { applyPdfRules, type PdfRule, PRINT_AGAIN } from '../../check/pdf/rule.ts';
import { words } from '../../check/pdf/words.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { packPath } from '../../site/paths.ts';
import type { GovernorsPack } from './governors-pack.ts';

/** What governors fill in, as the template names it. */
const APPROVAL = [
  ...['decision', 'meeting', 'minute', 'in-force', 'next-review', 'name', 'office', 'signature'].map(
    (name) => `approval-${name}`,
  ),
  ...[1, 2, 3].map((line) => `change-note-${line}`),
];

/** A pack quotes a document: its blanks, its version and its very words are those of the pack, and are judged here. */
const OF_DOCUMENTS: ReadonlySet<PdfRule> = new Set([edition, fields, words]);

/**
 * What is wrong with the PDF of a pack, by the rules for every PDF.
 * @param pages the number that is told to whoever prints it
 */
export function inspectPack(pack: GovernorsPack, pdf: Uint8Array, pages: number): readonly Diagnostic[] {
  const { school, draft, today } = pack;
  const rules = [...pdfRules.filter((rule) => !OF_DOCUMENTS.has(rule)), proposed(pack), withApproval];
  return applyPdfRules(rules, {
    pdf: parsePdf(pdf),
    file: `${school.id}/${packPath(draft.id)}`,
    school,
    // It is dated to the day on which it was made: its version is not in force yet.
    document: { ...draft, control: { ...draft.control, effective: today } },
    pages,
  });
}

const spaceless = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

const proposed = ({ proposed: { version } }: GovernorsPack): PdfRule => ({
  ...edition,
  check({ pdf, document }) {
    const expected = `proposed version ${version}`;
    const page = pdf.footers.findIndex((footer) => !spaceless(footer).includes(spaceless(expected)));
    return page < 0
      ? undefined
      : {
          message: `Page ${page + 1} of the pack for “${document.title}” should say “${expected}” at its foot, and does not.`,
          fix: PRINT_AGAIN,
        };
  },
});

const withApproval: PdfRule = {
  ...fields,
  check({ pdf, document }) {
    const missing = APPROVAL.filter((name) => !pdf.fields.has(name));
    return missing.length === 0
      ? undefined
      : {
          message: `In the pack for “${document.title}”, what governors fill in cannot be filled in on a screen: ${missing.join(', ')}.`,
          fix: PRINT_AGAIN,
        };
  },
};
