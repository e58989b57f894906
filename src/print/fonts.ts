import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolderOnce } from '../cache/make-once.ts';
import { FACES, FAMILY, fileNameOf, readFace } from './font-files.ts';

/** How the printed fonts reach the browser. */
export interface Fonts {
  /** Environment of the browser's process. */
  readonly env: Readonly<Record<string, string>>;
  /** Font faces as CSS, for systems on which a process cannot be given fonts of its own. */
  readonly css: string;
}

/**
 * Makes the printed fonts available to a browser.
 * On Linux a private fontconfig folder names our fonts and nothing else. It is not a luxury: without any font that
 * fontconfig can reach, Chromium prints blank pages without an error, even for fonts embedded in the page.
 */
export async function prepareFonts(cache: string): Promise<Fonts> {
  if (process.platform !== 'linux') return { env: {}, css: await faceCss() };
  const folder = await makeFolderOnce(join(cache, 'fonts-1'), async (draft) => {
    for (const face of FACES) await writeFile(join(draft, fileNameOf(face)), await readFace(face));
  });
  const config = join(cache, 'fontconfig');
  await mkdir(config, { recursive: true });
  await writeIfDifferent(join(config, 'fonts.conf'), fontsConf(folder, join(config, 'cache')));
  return { env: { FONTCONFIG_PATH: config, FONTCONFIG_FILE: join(config, 'fonts.conf') }, css: '' };
}

const escapeXml = (value: string): string => value.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const fontsConf = (folder: string, cache: string): string =>
  `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escapeXml(folder)}</dir>
  <cachedir>${escapeXml(cache)}</cachedir>
  <config><rescan><int>0</int></rescan></config>
</fontconfig>
`;

/** The folder may have been moved since the last run, and the file names it by its full path. */
async function writeIfDifferent(file: string, content: string): Promise<void> {
  const present = await readFile(file, 'utf8').catch(() => undefined);
  if (present === content) return;
  const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  await writeFile(draft, content);
  await rename(draft, file);
}

async function faceCss(): Promise<string> {
  const rules = FACES.map(async (face) => {
    const data = (await readFace(face)).toString('base64');
    return `@font-face{font-family:"${FAMILY}";font-weight:${face.weight};font-style:${face.style};src:url(data:font/ttf;base64,${data})}`;
  });
  return (await Promise.all(rules)).join('\n');
}
