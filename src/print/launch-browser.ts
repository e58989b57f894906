import type { ChildProcess } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { userInfo } from 'node:os';
import type { Browser } from 'puppeteer';
import { makeTemporaryFolder } from '../publish/temporary-folder.ts';
import type { Executable } from './embedded-chromium.ts';

/** A running browser and the way to end it. */
export interface RunningBrowser {
  readonly browser: Browser;
  /** Ends the process, hung or not, and removes its profile. */
  readonly end: () => Promise<void>;
}

const FLAGS = [
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-pings',
  '--no-first-run',
  '--hide-scrollbars',
  '--mute-audio',
  // A printed page needs nothing from the network: whatever it asks for is not found.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  // Without it the PDF names a headless browser as its creator.
  '--user-agent=policypress',
];

/** Only pages of our own making are printed, with every text escaped and scripts off, so a missing sandbox is bearable. */
const WITHOUT_SANDBOX = ['--no-sandbox', '--no-zygote'];

/** Starts a browser with a profile of its own. Throws when it does not start. */
export async function launchBrowser(executable: Executable): Promise<RunningBrowser> {
  const isRoot = process.platform === 'linux' && userInfo().uid === 0;
  if (isRoot) return launchWith(executable, [...FLAGS, ...WITHOUT_SANDBOX]);
  try {
    return await launchWith(executable, FLAGS);
  } catch (error) {
    // Many containers and some distributions forbid the user namespaces on which the sandbox stands.
    if (!/sandbox|namespace/i.test(String(error))) throw error;
    return launchWith(executable, [...FLAGS, ...WITHOUT_SANDBOX]);
  }
}

async function launchWith(executable: Executable, args: readonly string[]): Promise<RunningBrowser> {
  const { default: puppeteer } = await import('puppeteer');
  const profile = await makeTemporaryFolder('profile');
  const removeProfile = (): Promise<void> =>
    rm(profile, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
  try {
    const browser = await puppeteer.launch({
      executablePath: executable.path,
      // What the browser itself puts into the temporary folder goes with its profile.
      env: { ...process.env, TMPDIR: profile, ...executable.env },
      args: [...args],
      headless: 'shell',
      pipe: true,
      userDataDir: profile,
      timeout: 30_000,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    // Puppeteer stops listening when it closes, and a hung browser that is killed after that still breaks its pipes.
    for (const pipe of browser.process()?.stdio ?? []) pipe?.on('error', () => undefined);
    return { browser, end: () => endBrowser(browser).then(removeProfile) };
  } catch (error) {
    await removeProfile();
    throw error;
  }
}

/** Asks the browser to close; one that does not answer within two seconds is killed. */
async function endBrowser(browser: Browser): Promise<void> {
  const child = browser.process();
  const gone = new Promise<void>((resolve) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });
  const kill = setTimeout(() => killGroup(child), 2_000);
  await browser.close().catch(() => undefined);
  await gone;
  clearTimeout(kill);
}

/** A renderer that is stopped does not notice that its browser is gone, so the whole group is killed where there is one. */
function killGroup(child: ChildProcess | null): void {
  try {
    if (child?.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
  } catch {
    // There is no such group.
  }
  child?.kill('SIGKILL');
}
