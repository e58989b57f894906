import { documentWords, firstMissing } from '../document-words.ts';
import { type PdfRule, PRINT_AGAIN } from './rule.ts';

export const words: PdfRule = {
  id: 'pdf/words',
  checks: ['C16'],
  name: 'A PDF reads aloud the words of its document, whole and in order',
  reason: 'Paper and screen must say the same, and a screen reader follows the tags and not the look of the page.',
  severity: 'error',
  bad: 'reporting to perpetrator the as Victim',
  good: 'reporting the perpetrator to the police',
  check({ pdf, document }) {
    const missing = pdf.tagged ? firstMissing(pdf.text, documentWords(document)) : undefined;
    return missing === undefined
      ? undefined
      : {
          message: `The text of the PDF of “${document.title}” lacks “${shortened(missing)}”, or has it out of order.`,
          fix: `If it holds a letter that the typeface lacks, write it without. ${PRINT_AGAIN}`,
        };
  },
};

const shortened = (text: string): string => (text.length <= 80 ? text : `${text.slice(0, 79)}…`);
