#!/usr/bin/env node
// Runs policypress on Node 24. The machine's own Node may be older: then the one that npm installed beside us is used.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED = 24;
const here = dirname(fileURLToPath(import.meta.url));

if (Number(process.versions.node.split('.')[0]) >= NEEDED) {
  // Compiled code is kept beside the packages: a command starts in half of the time. A disk that refuses does no harm.
  enableCompileCache(join(here, '..', '..', 'node_modules', '.cache', 'policypress', 'code'));
  const { run } = await import('./main.ts');
  await run(process.argv.slice(2));
} else {
  const bundled = join(
    here,
    '..',
    '..',
    'node_modules',
    'node',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (!existsSync(bundled)) {
    console.error(
      `policypress needs Node ${NEEDED} and found ${process.version}. Run "npm ci" in its folder, which brings Node ${NEEDED}, or install Node ${NEEDED} from https://nodejs.org.`,
    );
    process.exit(70);
  }
  const child = spawn(bundled, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(
      `policypress could not start Node ${NEEDED} (${error.message}). Install Node ${NEEDED} from https://nodejs.org.`,
    );
    process.exit(70);
  });
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}
