import { readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Logo } from '../document/school.ts';

const MOST_BYTES = 512 * 1024;
const MEDIA_TYPES = { svg: 'image/svg+xml', png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg' } as const;

export type LogoOutcome = { readonly logo: Logo } | { readonly problem: string; readonly fix: string };

/** Reads a logo from the first of the folders that has it. The file may not lie outside that folder. */
export async function readLogo(fileName: string, folders: readonly string[]): Promise<LogoOutcome> {
  for (const folder of folders) {
    const bytes = await readInside(folder, fileName);
    if (bytes === undefined) continue;
    if (bytes.length > MOST_BYTES)
      return {
        problem: `The logo “${fileName}” has ${Math.ceil(bytes.length / 1024)} kB.`,
        fix: `Save it with at most ${MOST_BYTES / 1024} kB.`,
      };
    const mediaType = MEDIA_TYPES[fileName.split('.').at(-1) as keyof typeof MEDIA_TYPES];
    const wrong = contentProblem(bytes, mediaType);
    if (wrong)
      return {
        problem: `The logo “${fileName}” ${wrong}.`,
        fix: 'Save it again from a drawing program as a plain picture.',
      };
    return { logo: { fileName, mediaType, base64: bytes.toString('base64') } };
  }
  return {
    problem: `There is no file “${fileName}” in the folder of the school${folders.length > 1 ? ' or of the trust' : ''}.`,
    fix: 'Put the logo there, or take the line out.',
  };
}

async function readInside(folder: string, fileName: string): Promise<Buffer | undefined> {
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, fileName));
    return file.startsWith(root + sep) ? await readFile(file) : undefined;
  } catch {
    return undefined;
  }
}

/** What is wrong with the content of a picture; undefined when it is what its name says and can run no code. */
function contentProblem(bytes: Buffer, mediaType: Logo['mediaType']): string | undefined {
  if (mediaType === 'image/png')
    return bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
      ? undefined
      : 'is not a PNG picture';
  if (mediaType === 'image/jpeg') return bytes[0] === 0xff && bytes[1] === 0xd8 ? undefined : 'is not a JPEG picture';
  const text = bytes.toString('utf8');
  if (!/<svg[\s>]/i.test(text)) return 'is not an SVG picture';
  if (
    /<!(DOCTYPE|ENTITY)|<\s*(script|foreignObject|iframe|image|use|style|animate|set|a)\b|\son\w+\s*=|javascript:|(href|src)\s*=|url\s*\(\s*['"]?\s*(?!#)/i.test(
      text,
    )
  ) {
    return 'holds scripts, styles, links or embedded pictures';
  }
  return undefined;
}
