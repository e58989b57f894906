/** More letters than these are no name, but a cell that holds something else. */
export const LONGEST_NAME = 80;
export const LONGEST_GROUP = 30;

/** What a spreadsheet writes where a formula failed. */
const SPREADSHEET_ERROR = /^#(?:N\/A|REF!|VALUE!|NAME\?|NULL!|NUM!|DIV\/0!|SPILL!|CALC!|GETTING_DATA)$/i;
/** Letters that join others belong to some scripts; marks that turn text round or hide in it belong to no name. */
const UNPRINTABLE = /[\p{Cc}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/u;

/** What is wrong with a name and a class, each in words that say nothing of them. */
export function rowProblems(name: string, group: string): string[] {
  return [...nameProblems(name), ...groupProblems(group)];
}

function nameProblems(name: string): string[] {
  if (name === '') return ['there is no name.'];
  if (SPREADSHEET_ERROR.test(name)) return ['the spreadsheet put an error in the place of the name.'];
  if (UNPRINTABLE.test(name)) return ['the name holds a sign that cannot be printed (a control character).'];
  if (!/\p{L}/u.test(name)) return ['the name has no letter.'];
  const { length } = [...name];
  return length > LONGEST_NAME ? [`the name has ${length} letters; ${LONGEST_NAME} are the most.`] : [];
}

function groupProblems(group: string): string[] {
  if (group === '') return ['there is no class.'];
  if (SPREADSHEET_ERROR.test(group)) return ['the spreadsheet put an error in the place of the class.'];
  if (UNPRINTABLE.test(group)) return ['the class holds a sign that cannot be printed (a control character).'];
  const { length } = [...group];
  return length > LONGEST_GROUP ? [`the class has ${length} letters; ${LONGEST_GROUP} are the most.`] : [];
}
