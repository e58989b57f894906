import puppeteer, { type Browser } from 'puppeteer';
import { findBrowser } from '../../src/print/find-browser.ts';

/** A browser with JavaScript, for looking at pages as a reader does. */
export async function openBrowser(): Promise<Browser> {
  const found = await findBrowser();
  if (!found.found) throw new Error(found.message);
  return puppeteer.launch({
    executablePath: found.executable.path,
    headless: 'shell',
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
    env: { ...process.env, ...found.executable.env },
  });
}
