import { build } from 'astro';
import { siteConfig } from './config.ts';
import type { SiteInput } from './site-input.ts';

/**
 * Writes the site of all schools into a folder; what else stands there stays. It says nothing and throws when Astro
 * cannot build, which is a fault of ours: everything in the input has been checked.
 */
export async function buildSite(input: SiteInput, outDir: string): Promise<void> {
  const environment = { ...process.env };
  try {
    process.env.ASTRO_TELEMETRY_DISABLED = '1';
    await build(siteConfig(async () => input, { mode: 'build', outDir }));
  } finally {
    restore(environment);
  }
}

/** Astro sets NODE_ENV and others for the whole process; a command that goes on must not notice. */
function restore(before: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  Object.assign(process.env, before);
}
