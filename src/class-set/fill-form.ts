import type { FormField } from '../document/document.ts';

/** What is printed into a box: the name, the class, or nothing. */
export type Filled = 'name' | 'group' | undefined;

/** The column of the form in which a box stands. */
export type Column = 'wide' | 'narrow' | 'full';

const NAME = /^(pupil|child|student|learner)s?-(full-)?name$/;
const GROUP = /^(pupil|child|student|learner)s?-(class|form|group|tutor-group|year)$/;

/** What belongs into a box of an agreement, by its id. Boxes for the names of parents and staff stay empty. */
export function filledWith({ id, type }: Pick<FormField, 'id' | 'type'>): Filled {
  if (type !== 'text') return undefined;
  if (NAME.test(id)) return 'name';
  return GROUP.test(id) ? 'group' : undefined;
}

/** The column of every box: boxes stand side by side, a wide one and a narrow one, unless one takes the whole width. */
export function columnsOf(fields: readonly Pick<FormField, 'width'>[]): Column[] {
  let next: Column = 'wide';
  return fields.map(({ width }) => {
    const column: Column = width === 'full' ? 'full' : next;
    next = column === 'wide' ? 'narrow' : 'wide';
    return column;
  });
}
