import { openCacheFolder } from '../cache/cache-folder.ts';
import { exists } from '../cache/make-once.ts';
import { type Executable, unpackChromium } from './embedded-chromium.ts';
import { type Fonts, prepareFonts } from './fonts.ts';
import { findInstalledBrowser } from './installed-browser.ts';

/** A browser to print with, or in plain words why there is none and what to do. */
export type FoundBrowser =
  | { readonly found: true; readonly executable: Executable; readonly fonts: Fonts }
  | { readonly found: false; readonly message: string; readonly fix: string };

/** Looks for a browser. Tests put their own in its place. */
export type BrowserFinder = () => Promise<FoundBrowser>;

const NONE: FoundBrowser = {
  found: false,
  message: 'No browser was found to print with, so there are no PDFs. Everything else has been made.',
  fix: 'Run “npm install” again (on Linux it brings a browser along), install Google Chrome, Microsoft Edge or Chromium, or set PUPPETEER_EXECUTABLE_PATH to the program of a browser.',
};

/**
 * Finds the browser that prints: the one PUPPETEER_EXECUTABLE_PATH names, else the one that came with the packages
 * (Linux), else an installed Chrome, Edge or Chromium.
 */
export const findBrowser: BrowserFinder = async () => {
  const cache = await openCacheFolder();
  const named = process.env.PUPPETEER_EXECUTABLE_PATH;
  if (named !== undefined && named !== '') {
    if (!(await exists(named)))
      return {
        ...NONE,
        message: `PUPPETEER_EXECUTABLE_PATH names “${named}”, and there is no such file, so there are no PDFs.`,
        fix: 'Correct PUPPETEER_EXECUTABLE_PATH, or unset it to use the browser that came with the packages.',
      };
    return withFonts({ path: named, env: {} }, cache);
  }
  const embedded = await unpackChromium(cache);
  if (embedded) return withFonts(embedded, cache);
  const installed = await findInstalledBrowser();
  return installed === undefined ? NONE : withFonts({ path: installed, env: {} }, cache);
};

async function withFonts(executable: Executable, cache: string): Promise<FoundBrowser> {
  const fonts = await prepareFonts(cache);
  return { found: true, executable: { ...executable, env: { ...executable.env, ...fonts.env } }, fonts };
}
