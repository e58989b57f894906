import type { School } from '../../document/school.ts';
import type { ConfigurationRule } from './rule.ts';

type Config = School['config'];
type Board = Config['vocabulary']['board'];

/** Maintained schools have a governing board; local bodies belong to trusts, proprietors to independent schools. */
export const boardOfType: ConfigurationRule = {
  id: 'config/board-of-type',
  checks: ['C10'],
  name: 'The board is called what the law makes it',
  reason: 'A policy that is approved by a body which the school cannot have was borrowed.',
  severity: 'warning',
  source: 'School Governance (Constitution) (England) Regulations 2012; Academy trust governance guide',
  who: 'clerk to the governors',
  bad: ['legalType: community', 'vocabulary: { board: proprietor }'].join('\n'),
  good: ['legalType: independent', 'vocabulary: { board: proprietor }'].join('\n'),
  check: ({ school }) => {
    const { legalType, vocabulary } = school.config;
    const boards = BOARDS[legalType];
    if (!boards || boards.includes(vocabulary.board)) return [];
    return [
      {
        path: 'vocabulary.board',
        message: `A school of the type “${legalType}” has no body of the kind “${vocabulary.board}”.`,
        fix: `Choose one of: ${boards.join(', ')}; or put “legalType” right.`,
      },
    ];
  },
};

const GOVERNORS: readonly Board[] = ['governing-board'];
const TRUST: readonly Board[] = [
  'governing-board',
  'board-of-trustees',
  'board-of-directors',
  'local-governing-committee',
  'local-advisory-board',
];
/** Types that are not listed may have any. */
const BOARDS: Partial<Record<Config['legalType'], readonly Board[]>> = {
  community: GOVERNORS,
  foundation: GOVERNORS,
  'voluntary-aided': GOVERNORS,
  'voluntary-controlled': GOVERNORS,
  'maintained-special': GOVERNORS,
  academy: TRUST,
  'free-school': TRUST,
};
