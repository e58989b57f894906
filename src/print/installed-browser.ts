import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { exists } from '../cache/make-once.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Where Chrome, Edge and Chromium stand when somebody has installed them, best first. */
export function installedPaths(platform: NodeJS.Platform, env: Env, home: string): readonly string[] {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'].map(
      (name) => `Applications/${name}.app/Contents/MacOS/${name}`,
    );
    return ['/', home].flatMap((root) => apps.map((app) => join(root, app)));
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    const apps = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Chromium\\Application\\chrome.exe',
    ];
    return apps.flatMap((app) => roots.map((root) => `${root}\\${app}`));
  }
  const names = [
    'chromium-headless-shell',
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ];
  const folders = [
    ...new Set([...(env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/bin', '/usr/local/bin', '/snap/bin']),
  ];
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), '/opt/google/chrome/chrome'];
}

/** The first installed browser that is really there. */
export async function findInstalledBrowser(): Promise<string | undefined> {
  for (const path of installedPaths(process.platform, process.env, homedir())) {
    if (await exists(path)) return path;
  }
  return undefined;
}
