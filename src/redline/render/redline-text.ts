import { counted } from '../../diagnostics/format.ts';
import { wrap } from '../../report/wrap.ts';
import { isUntouched, type PartComparison } from '../comparison.ts';
import type { Redline } from '../redline.ts';
import { changedLines } from './changed-lines.ts';
import {
  countsLine,
  fateOf,
  headingOf,
  partNoun,
  placesLine,
  readersLine,
  redlineTitle,
  sides,
  signLine,
} from './phrases.ts';

const WIDTH = 80;

/**
 * A redline for a terminal, no line longer than 80 characters: a summary, then decisions, facts and words. `+` stands
 * before what was added, `-` before what was removed, `>` before what moved, and `~` before a line in which words
 * changed: [-old-] {+new+}.
 */
export function renderRedlineText(redline: Redline): string {
  const { document, change, summary } = redline;
  const head = [document.title, redlineTitle(redline)].flatMap((line) => wrap(line, '', '', WIDTH));
  if (change === undefined) return `${[...head, '', 'Nothing changed.'].join('\n')}\n`;
  const sentences = [...summary.map(({ text }) => text), signLine(redline)];
  return `${[
    ...head,
    '',
    ...sentences.flatMap((sentence) => wrap(sentence, '', '  ', WIDTH)),
    '',
    ...decisionLines(redline),
    '',
    ...factLines(redline),
    '',
    `WORDS: ${countsLine(redline)}`,
    ...redline.parts.filter((part) => !isUntouched(part)).flatMap((part) => ['', ...partLines(part, redline)]),
  ].join('\n')}\n`;
}

function decisionLines(redline: Redline): string[] {
  const { decisions } = redline;
  return [
    `DECISIONS: ${counted(decisions.length, 'decision')} changed`,
    ...decisions.flatMap((decision) => {
      const [before, after] = sides(decision);
      return [
        ...wrap(decision.question, '  ', '  ', WIDTH),
        ...wrap(before, '  - ', '    ', WIDTH),
        ...wrap(after, '  + ', '    ', WIDTH),
        ...wrap(`affects ${readersLine(decision)}`, '    ', '    ', WIDTH),
      ];
    }),
  ];
}

function factLines({ facts }: Redline): string[] {
  return [
    `FACTS: ${counted(facts.length, 'fact')} changed`,
    ...facts.flatMap((fact) => {
      const [before, after] = sides(fact);
      return [
        ...wrap(`${fact.label}, ${placesLine(fact)}`, '  ', '  ', WIDTH),
        ...wrap(before, '  - ', '    ', WIDTH),
        ...wrap(after, '  + ', '    ', WIDTH),
      ];
    }),
  ];
}

function partLines(part: PartComparison, redline: Redline): string[] {
  const title = wrap(`${headingOf(part)} (${fateOf(part)})`, '', '  ', WIDTH);
  const lines = changedLines(part).flatMap(({ mark, words }) => wrap(words, `${mark} `, '  ', WIDTH));
  const untouched = lines.length === 0 ? [`  The words of this ${partNoun(redline)} are the same.`] : lines;
  return [...title, ...untouched];
}
