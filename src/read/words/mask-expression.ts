import { parseExpression } from '../../document/expression.ts';

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** As many spaces as a text has characters; line ends stay. */
export const blanked = blank;

/** A made-up word as long as what it stands for, from its letters, so that different sources give different words. */
export function standIn(source: string, capital: boolean): string {
  const word = source.toLowerCase().replace(/[^a-z\n]/g, 'q');
  return capital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** Whether a sentence begins after these words. */
export const startsSentence = (before: string): boolean => /(?:^|[.!?:|•>*-]["”’)]*\s+|\n\s*)$/.test(before);

/** Puts a made-up word in the place of every fact and term between braces; other braces are for readers to see. */
export const maskExpressions = (text: string): string =>
  text.replace(/\{([^{}\n]*)\}/g, (whole: string, inner: string, offset: number) => {
    const expression = parseExpression(inner);
    if (!expression) return whole;
    const capital = 'term' in expression && expression.term.capital === true;
    return standIn(whole, capital || startsSentence(text.slice(0, offset)));
  });
