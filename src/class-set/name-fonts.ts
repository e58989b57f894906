import { readdir, readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { FACES, readFace } from '../print/font-files.ts';

/** Fonts for the names of one roster. */
export interface NameFonts {
  /** Letters that no font of this machine has. */
  readonly missing: ReadonlySet<string>;
  /** Font faces and the order in which they are tried, as CSS; empty where the printed font has every letter. */
  readonly css: string;
  /** Whether the printed font has this letter: another may be wider. */
  readonly own: (letter: string) => boolean;
}

/** Where systems keep their fonts. */
export function fontFolders(platform: NodeJS.Platform, home: string): readonly string[] {
  if (platform === 'win32') return ['C:\\Windows\\Fonts', join(home, 'AppData\\Local\\Microsoft\\Windows\\Fonts')];
  if (platform === 'darwin') return ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library/Fonts')];
  return ['/usr/share/fonts', '/usr/local/share/fonts', join(home, '.local/share/fonts'), join(home, '.fonts')];
}

/**
 * Finds a font for every letter of some names: the printed font where it has the letter, else one of this machine.
 * @param texts names and classes
 */
export async function findNameFonts(
  texts: readonly string[],
  folders: readonly string[] = fontFolders(process.platform, homedir()),
): Promise<NameFonts> {
  const faces = await Promise.all(FACES.filter(({ style }) => style === 'normal').map(readFace));
  const printed = faces.map((face) => create(face));
  const own = (letter: string): boolean => printed.every((font) => hasLetter(font, letter));
  const wanted = new Set([...new Set(texts.join(''))].filter((letter) => !INVISIBLE.test(letter) && !own(letter)));
  if (wanted.size === 0) return { missing: wanted, css: '', own };
  const { chosen, missing } = await chooseFonts(wanted, folders);
  return { missing, css: await fontCss(chosen), own };
}

/** Signs that join letters need no shape of their own. */
const INVISIBLE = /\u200c|\u200d|\s/;

/** The letters of a text that no font has. */
export const lettersMissing = ({ missing }: NameFonts, text: string): boolean =>
  [...text].some((letter) => missing.has(letter));

/** The browser sets a letter from its parts, such as a vowel and two accents, where a font has these alone. */
const hasLetter = (font: Font, letter: string): boolean =>
  hasSign(font, letter) ||
  (letter.normalize('NFD').length > 1 && [...letter.normalize('NFD')].every((part) => hasSign(font, part)));

const hasSign = (font: Font, sign: string): boolean => font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0);

/** Takes the font that has most of the letters, then the one that has most of the rest, until nothing more is found. */
async function chooseFonts(
  wanted: ReadonlySet<string>,
  folders: readonly string[],
): Promise<{ chosen: string[]; missing: Set<string> }> {
  const candidates = await readCandidates(wanted, folders);
  const missing = new Set(wanted);
  const chosen: string[] = [];
  for (;;) {
    const counted = candidates.map(({ file, letters }) => ({
      file,
      letters,
      has: letters.filter((each) => missing.has(each)).length,
    }));
    const best = counted.reduce((a, b) => (b.has > a.has ? b : a), { file: '', letters: [] as string[], has: 0 });
    if (best.has === 0) return { chosen, missing };
    chosen.push(best.file);
    for (const letter of best.letters) missing.delete(letter);
  }
}

interface Candidate {
  readonly file: string;
  /** Which of the wanted letters it has. */
  readonly letters: readonly string[];
}

/** A larger file would have to be handed to the browser with every class. */
const LARGEST = 25_000_000;

async function readCandidates(wanted: ReadonlySet<string>, folders: readonly string[]): Promise<Candidate[]> {
  const files = (await Promise.all(folders.map(listFonts)))
    .flat()
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const found: Candidate[] = [];
  for (const file of files) {
    const { size } = await stat(file).catch(() => ({ size: LARGEST }));
    if (size >= LARGEST) continue;
    const font = await readFont(file);
    if (!font) continue;
    found.push({ file, letters: [...wanted].filter((letter) => hasLetter(font, letter)) });
  }
  return found;
}

const listFonts = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true }).catch(() => []);
  return entries.filter((name) => /\.(ttf|otf)$/i.test(name)).map((name) => join(folder, name));
};

/** Upright faces without serifs stand best beside the printed font. */
const rank = (file: string): number =>
  (/italic|oblique/i.test(file) ? 8 : 0) +
  (/bold|black|light|thin/i.test(file) ? 4 : 0) +
  (/mono|serif|condensed/i.test(file) ? 2 : 0);

async function readFont(file: string): Promise<Font | undefined> {
  try {
    const font = create(await readFile(file));
    return typeof font.hasGlyphForCodePoint === 'function' ? font : undefined;
  } catch {
    return undefined;
  }
}

async function fontCss(files: readonly string[]): Promise<string> {
  const faces = files.map(async (file, index) => {
    const data = (await readFile(file)).toString('base64');
    return `@font-face{font-family:"Names ${index + 1}";font-weight:100 900;src:url(data:font/ttf;base64,${data})}`;
  });
  const families = files.map((_file, index) => `"Names ${index + 1}"`).join(',');
  return [...(await Promise.all(faces)), `:root{--names:${families}}`].join('\n');
}
