import type { Language } from './library.ts';
import type { School } from './school.ts';

interface TermForms {
  readonly one: string;
  readonly many: string;
}

/** The words a school may choose, with their plurals; the possessive is regular in all of them. */
const PUPIL: Record<School['config']['vocabulary']['pupil'], TermForms> = {
  pupil: { one: 'pupil', many: 'pupils' },
  student: { one: 'student', many: 'students' },
};
const HEAD: Record<School['config']['vocabulary']['head'], TermForms> = {
  headteacher: { one: 'headteacher', many: 'headteachers' },
  principal: { one: 'principal', many: 'principals' },
  'head-of-school': { one: 'head of school', many: 'heads of school' },
  'executive-headteacher': { one: 'executive headteacher', many: 'executive headteachers' },
};
const BOARD: Record<School['config']['vocabulary']['board'], TermForms> = {
  'governing-board': { one: 'governing board', many: 'governing boards' },
  'board-of-trustees': { one: 'board of trustees', many: 'boards of trustees' },
  'local-governing-committee': { one: 'local governing committee', many: 'local governing committees' },
  'local-advisory-board': { one: 'local advisory board', many: 'local advisory boards' },
  'board-of-directors': { one: 'board of directors', many: 'boards of directors' },
  proprietor: { one: 'proprietor', many: 'proprietors' },
};
const GOVERNOR: Record<School['config']['vocabulary']['board'], TermForms> = {
  'governing-board': { one: 'governor', many: 'governors' },
  'board-of-trustees': { one: 'trustee', many: 'trustees' },
  'local-governing-committee': { one: 'governor', many: 'governors' },
  'local-advisory-board': { one: 'advisory board member', many: 'advisory board members' },
  'board-of-directors': { one: 'director', many: 'directors' },
  proprietor: { one: 'governor', many: 'governors' },
};

const ENGLISH = { pupil: PUPIL, head: HEAD, board: BOARD, governor: GOVERNOR };

export const TERMS = ['pupil', 'head', 'board', 'governor'] as const;
export type Term = (typeof TERMS)[number];

export interface TermUse {
  readonly of: Term;
  readonly plural?: boolean;
  readonly capital?: boolean;
  /** Puts `a` or `an` before the word. */
  readonly article?: boolean;
}

/** The word a school uses, in the form the sentence needs. */
export function termText(school: School, use: TermUse, language?: Language): string {
  const { vocabulary } = school.config;
  const words = language ?? ENGLISH;
  const forms = {
    pupil: words.pupil[vocabulary.pupil],
    head: words.head[vocabulary.head],
    board: words.board[vocabulary.board],
    governor: words.governor[vocabulary.board],
  }[use.of];
  const word = use.plural ? forms.many : forms.one;
  // Other languages have other articles, or none: their authors write them.
  const phrase = use.article && !language ? `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}` : word;
  return use.capital ? phrase.charAt(0).toUpperCase() + phrase.slice(1) : phrase;
}

const PLURALS: Record<string, Term> = { pupils: 'pupil', heads: 'head', boards: 'board', governors: 'governor' };

/**
 * Reads the short form of a term as authors write it between braces: `pupil`, `pupils`, `Pupils`, `a_pupil`, `A_head`.
 * Undefined for anything else.
 */
export function parseTerm(expression: string): TermUse | undefined {
  const match = /^(?:([aA])_)?([A-Za-z]+)$/.exec(expression.trim());
  if (!match) return undefined;
  const [, article, word = ''] = match;
  const small = word.charAt(0).toLowerCase() + word.slice(1);
  const plural = PLURALS[small];
  const of = plural ?? TERMS.find((term) => term === small);
  if (!of || (article && plural)) return undefined;
  const capital = article ? article === 'A' : small !== word;
  if (article && small !== word) return undefined;
  return { of, ...(plural && { plural: true }), ...(capital && { capital: true }), ...(article && { article: true }) };
}
