import { readRoster } from '../roster/read-roster.ts';
import type { Pupil, RosterProblem } from '../roster/roster.ts';
import { noticeWords, problemWords } from '../roster/roster-words.ts';
import { findNameFonts, lettersMissing, type NameFonts } from './name-fonts.ts';
import { liesInGit } from './private-folder.ts';

/** A roster that can be printed, with the fonts for its names; or what is said of one that cannot. */
export type OpenedRoster =
  | { readonly pupils: readonly Pupil[]; readonly fonts: NameFonts; readonly notice: string }
  | { readonly problem: string; readonly cannot: boolean };

/** Reads a roster, and looks for every letter of its names in the fonts of this machine. */
export async function openRoster(
  path: string,
  group: string | undefined,
  folders?: readonly string[],
): Promise<OpenedRoster> {
  const roster = await readRoster(path, { group });
  if ('cannot' in roster) return { problem: roster.cannot, cannot: true };
  if ('problems' in roster) return { problem: problemWords(roster.problems), cannot: false };
  const { pupils } = roster;
  const fonts = await findNameFonts(
    pupils.flatMap((pupil) => [pupil.name, pupil.group]),
    folders,
  );
  const unprintable: RosterProblem[] = pupils
    .filter((pupil) => lettersMissing(fonts, `${pupil.name}${pupil.group}`))
    .map(({ line }) => ({ line, message: NO_LETTER }));
  if (unprintable.length > 0) return { problem: problemWords(unprintable), cannot: false };
  const notices = [noticeWords(roster), (await liesInGit(path)) ? IN_GIT : ''].filter((words) => words !== '');
  return { pupils, fonts, notice: notices.join('\n') };
}

const NO_LETTER =
  'a letter of the name or class is in no font of this machine. Install a font for its script (such as one of the Noto fonts), or write the name in other letters.';
const IN_GIT = 'The roster lies in a git work tree. Keep it elsewhere: it must never be committed.';
