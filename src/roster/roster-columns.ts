/** Which column of a roster holds what; by place from 0. */
export interface RosterColumns {
  /** Forename columns, the one that is preferred first: a later one is used where an earlier one is empty. */
  readonly forename: readonly number[];
  readonly surname: readonly number[];
  /** A column with the whole name. */
  readonly whole: readonly number[];
  readonly group: readonly number[];
  /** Headers of columns that are not used. */
  readonly ignored: readonly string[];
}

/** Headers as the usual school systems write them, best first, without spaces and signs. */
const FORENAME = [
  'knownas',
  'preferredforename',
  'preferredfirstname',
  'preferredname',
  'chosenname',
  'chosenforename',
  'forename',
  'forenames',
  'firstname',
  'firstnames',
  'givenname',
  'givennames',
  'first',
  'legalforename',
  'legalfirstname',
];
const SURNAME = [
  'preferredsurname',
  'preferredlastname',
  'chosensurname',
  'surname',
  'lastname',
  'familyname',
  'last',
  'legalsurname',
  'legallastname',
];
const WHOLE = [
  'name',
  'fullname',
  'pupil',
  'pupilname',
  'pupilsname',
  'pupilfullname',
  'student',
  'studentname',
  'studentsname',
  'learner',
  'learnername',
  'child',
  'childname',
  'childsname',
  'childsfullname',
];
const GROUP = [
  'class',
  'classname',
  'classgroup',
  'form',
  'formgroup',
  'tutorgroup',
  'tutor',
  'registrationgroup',
  'reggroup',
  'reg',
  'group',
  'year',
  'yeargroup',
];

const ALL = new Set([...FORENAME, ...SURNAME, ...WHOLE, ...GROUP]);

const plain = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Finds the columns of a row of headers.
 * @returns undefined where the row names no column with a name: then it is no row of headers, and its cells may be
 * those of a pupil
 */
export function findColumns(headers: readonly string[]): RosterColumns | undefined {
  const names = headers.map(plain);
  const places = (known: readonly string[]): number[] =>
    known.flatMap((name) => {
      const place = names.indexOf(name);
      return place < 0 ? [] : [place];
    });
  const surname = places(SURNAME);
  const forename = places(FORENAME);
  // With a column for each half of the name, a column such as “Pupil” is a number or the same name again.
  const whole = surname.length > 0 && forename.length > 0 ? [] : places(WHOLE);
  if (surname.length + forename.length + whole.length === 0) return undefined;
  const group = places(GROUP).slice(0, 1);
  const used = new Set([...surname, ...forename, ...whole, ...group]);
  const ignored = headers.filter((header, place) => header !== '' && !used.has(place)).map(short);
  return { forename, surname, whole, group, ignored };
}

/** True where the cells are words that only a row of headers has. */
export const looksLikeHeaders = (cells: readonly string[]): boolean => cells.some((cell) => ALL.has(plain(cell)));

const short = (header: string): string => (header.length > 40 ? `${header.slice(0, 39)}…` : header);
