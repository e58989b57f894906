import type { Pupil } from '../roster/roster.ts';

/** A pupil with the number that stands on the form and in the register. */
export interface NumberedPupil extends Pupil {
  /** From 1, through the whole set in the order of printing. */
  readonly number: number;
}

/** A class, in the order in which the roster first names it. */
export interface ClassGroup {
  readonly group: string;
  /** In the order of the roster. */
  readonly pupils: readonly NumberedPupil[];
}

/** Sorts the pupils of a roster into their classes; nothing else changes their order. */
export function planClasses(pupils: readonly Pupil[]): ClassGroup[] {
  let number = 0;
  return [...Map.groupBy(pupils, ({ group }) => group)].map(([group, members]) => ({
    group,
    pupils: members.map((pupil) => {
      number += 1;
      return { ...pupil, number };
    }),
  }));
}

/** So many forms are printed at once: more of them make the browser grow without making it faster. */
export const BATCH = 36;

/** What is printed at once: some forms of a class, the first of them with cover and register. */
export interface Batch {
  readonly class: ClassGroup;
  readonly front: boolean;
  readonly pupils: readonly NumberedPupil[];
}

/** Divides classes into batches of about the same size. */
export const planBatches = (classes: readonly ClassGroup[]): Batch[] =>
  classes.flatMap((each) => {
    const size = Math.ceil(each.pupils.length / Math.ceil(each.pupils.length / BATCH));
    return Array.from({ length: Math.ceil(each.pupils.length / size) }, (_empty, index) => ({
      class: each,
      front: index === 0,
      pupils: each.pupils.slice(index * size, (index + 1) * size),
    }));
  });

/**
 * The name of the file of one pupil. It says nothing of the pupil, because names of files are shown in lists, sent in
 * e-mails and kept in histories: the number in the register is the key.
 * @param named whether somebody has asked for names all the same; only plain letters are kept of them
 */
export function fileName({ number, name }: NumberedPupil, of: number, named: boolean): string {
  const digits = String(number).padStart(Math.max(2, String(of).length), '0');
  return `${digits}${named ? plainName(name) : ''}.pdf`;
}

/** Letters that are not made of a plain one and an accent. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  ð: 'd',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
};

function plainName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/\P{ASCII}/gu, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return plain === '' ? '' : `-${plain.slice(0, 60)}`;
}
