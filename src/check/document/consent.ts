import type { AgreementDocument } from '../../document/document.ts';
import { optOut } from '../text/systems.ts';
import { partsOf } from './document-words.ts';
import type { DocumentProblem, DocumentRule } from './rule.ts';
import { type TypedWords, typedProblem, typedSettings } from './typed-words.ts';

/** Forms that ask for consent to images, and words that take silence for consent. */
export const consent: DocumentRule = {
  id: 'document/consent',
  checks: ['C13'],
  name: 'Consent is asked for place by place, and can be taken back',
  reason: 'Silence is no consent: it has to be asked for, for each purpose, and it is as easy to withdraw as to give.',
  severity: 'error',
  source: 'UK General Data Protection Regulation, articles 4(11) and 7',
  who: 'data protection officer',
  bad: 'We use photographs unless parents write to us.',
  good: 'You say yes or no to each place. You can say no on any later day.',
  check: (input) => [
    ...input.documents.flatMap((document) =>
      document.kind === 'agreement' ? formProblems(document, typedSettings(input)) : [],
    ),
    ...typedSettings(input).flatMap((words) =>
      optOutsIn(words.text).map((found) =>
        typedProblem(
          words,
          `“${found}” in “${words.source}” takes silence for consent.`,
          'Say that parents are asked for a yes or a no to each use.',
        ),
      ),
    ),
  ],
};

/** What the words of a form with a consent block have to say, beside its rows. */
const SAID: readonly (readonly [what: string, words: RegExp, fix: string])[] = [
  [
    'that an empty row means no',
    /\b(?:empty|blank|no answer)\b[^.]{0,30}\bno\b/i,
    'Write that what is left empty counts as no.',
  ],
  [
    'how consent is taken back',
    /\bwithdraw\w*\b(?=[^.]*\b(?:write|call|tell|e-?mail|ask|any time)\b)|\b(?:any later day|change (?:your|my) mind)\b/i,
    'Write how and where a parent can say no later, and what happens then.',
  ],
];

function formProblems(form: AgreementDocument, typed: readonly TypedWords[]): DocumentProblem[] {
  const block = form.blocks.find(({ type }) => type === 'consent');
  if (block?.type !== 'consent') return [];
  const texts = partsOf(form).flatMap(({ lines }) => lines.map(({ text }) => text));
  const problem = (quote: string, message: string, fix: string): DocumentProblem => ({
    document: form.id,
    quote,
    message,
    fix,
  });
  const silent = SAID.filter(([, words]) => !texts.some((text) => words.test(text)));
  return [
    ...silent.map(([what, , fix]) =>
      problem(block.title ?? form.title, `“${form.title}” asks for consent and does not say ${what}.`, fix),
    ),
    ...texts.flatMap((text) =>
      optOutsIn(text)
        .filter((found) => !typed.some((words) => words.text.includes(found)))
        .map((found) =>
          problem(text, `“${form.title}” takes silence for consent: “${found}”.`, 'Ask for a yes or a no to each use.'),
        ),
    ),
    ...form.blocks.flatMap((other) =>
      other.type === 'ticks' &&
      other.ticks.length === 1 &&
      /\b(?:consent|permission|agree)\b[^.]*\b(?:all|any)\b/i.test(other.ticks[0]?.label ?? '')
        ? [
            problem(
              other.ticks[0]?.label ?? '',
              `“${form.title}” asks for one consent to everything.`,
              'Ask for each use in a row of its own.',
            ),
          ]
        : [],
    ),
  ];
}

/** Words that take silence for consent. */
function optOutsIn(text: string): readonly string[] {
  const own = /\b(?:already ticked|ticked in advance|untick (?:the|a) box)\b/i.exec(text)?.[0];
  const found = optOut
    .check({ file: '', lines: [text] })
    .map(({ column, length = 1 }) => text.slice(column - 1, column - 1 + length));
  return own === undefined ? found : [own, ...found];
}
