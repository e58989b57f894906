import { z } from 'zod';
import { key } from './key.ts';

export const PUPIL_TERMS = ['pupil', 'student'] as const;
export const HEAD_TERMS = ['headteacher', 'principal', 'head-of-school', 'executive-headteacher'] as const;
export const BOARD_TERMS = [
  'governing-board',
  'board-of-trustees',
  'local-governing-committee',
  'local-advisory-board',
  'board-of-directors',
  'proprietor',
] as const;

/** The words a school uses for its people and its governing body. */
export const VocabularySchema = z.strictObject({
  pupil: key(
    z.enum(PUPIL_TERMS),
    'What the school calls the children and young people on its roll.',
    'pupil',
    'headteacher',
  ),
  head: key(z.enum(HEAD_TERMS), 'The title of the person in charge of the school.', 'headteacher', 'headteacher'),
  board: key(
    z.enum(BOARD_TERMS),
    'The body that approves this policy and holds the school to account for it.',
    'governing-board',
    'clerk to the governors',
  ),
});
