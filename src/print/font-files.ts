import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The family that is printed, as the fonts name themselves. */
export const FAMILY = 'Atkinson Hyperlegible Next';
/** How the names of its faces begin inside a PDF. */
export const FAMILY_IN_PDF = 'AtkinsonHyperlegibleNext';

export interface FontFace {
  readonly folder: string;
  readonly weight: 400 | 700;
  readonly style: 'normal' | 'italic';
}

/** Static faces: Chromium writes a variable font into a PDF as pictures of letters (Type 3). */
export const FACES: readonly FontFace[] = [
  { folder: '400Regular', weight: 400, style: 'normal' },
  { folder: '400Regular_Italic', weight: 400, style: 'italic' },
  { folder: '700Bold', weight: 700, style: 'normal' },
  { folder: '700Bold_Italic', weight: 700, style: 'italic' },
];

/** The file name of a face. */
export const fileNameOf = (face: FontFace): string => `AtkinsonHyperlegibleNext_${face.folder}.ttf`;

/** Reads a face from the package that carries the fonts. */
export function readFace(face: FontFace): Promise<Buffer> {
  const root = dirname(
    createRequire(import.meta.url).resolve('@expo-google-fonts/atkinson-hyperlegible-next/package.json'),
  );
  return readFile(join(root, face.folder, fileNameOf(face)));
}
