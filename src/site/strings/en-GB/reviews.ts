import { count } from './count.ts';

/** How documents stand to their next review. */
export const reviews = {
  never: 'Never approved',
  inTime: 'In time',
  overdue: (days: number) => `Overdue by ${count(days, 'day')}`,
  today: 'Due today',
  soon: (days: number) => `Due soon, in ${count(days, 'day')}`,
  counts: {
    overdue: (number: number) => `${number} overdue`,
    'due soon': (number: number) => `${number} due soon`,
    'never approved': (number: number) => `${number} never approved`,
    'in time': (number: number) => `${number} in time`,
  },
  figures: {
    approved: 'Approved',
    of: (approved: number, documents: number) => `${approved} of ${count(documents, 'document')}`,
    reviews: 'Reviews',
    none: 'None due soon',
  },
};
