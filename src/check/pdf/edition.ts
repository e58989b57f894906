import type { Document } from '../../document/document.ts';
import { versionLine } from '../../print/view/version-words.ts';
import { wordsIn } from '../../site/strings/interface.ts';
import { type PdfRule, PRINT_AGAIN } from './rule.ts';

/** The cover of a policy carries its version in a table, and no footer. */
const covers = (kind: string): number => (kind === 'policy' ? 1 : 0);

/** A translation names the version of the English text, which is the one that binds. */
const lineOf = (document: Document): string =>
  document.kind === 'agreement' && document.translation
    ? wordsIn(document.translation.language).print.foot(document.control.version)
    : versionLine(document.control);

const spaceless = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

export const edition: PdfRule = {
  id: 'pdf/edition',
  checks: ['C21'],
  name: 'Every page of a PDF says which version it is and from when it applies',
  reason: 'A single sheet found on a desk must tell whether it is still the one in force.',
  severity: 'error',
  bad: 'Staff agreement · version 2.1, where 3.0 is in force',
  good: 'Staff agreement · version 3.0 · in force from 16 September 2026',
  check({ pdf, document }) {
    // What stands behind it, that the edition is superseded, follows another edition and not the document.
    const expected = lineOf(document);
    const page = pdf.footers.findIndex(
      (footer, index) => index >= covers(document.kind) && !spaceless(footer).includes(spaceless(expected)),
    );
    return page < 0
      ? undefined
      : {
          message: `Page ${page + 1} of the PDF of “${document.title}” should say “${expected}” at its foot, and does not.`,
          fix: PRINT_AGAIN,
        };
  },
};
