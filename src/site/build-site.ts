import { build, dev } from 'astro';
import { siteConfig } from './config.ts';
import type { SiteInput } from './site-input.ts';

/**
 * Writes the site of all schools into a folder; what else stands there stays. It says nothing and throws when Astro
 * cannot build, which is a fault of ours: everything in the input has been checked.
 */
export async function buildSite(input: SiteInput, outDir: string): Promise<void> {
  const environment = { ...process.env };
  try {
    // Vite takes a page for one in development when the environment says so.
    Object.assign(process.env, { ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' });
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

export interface DevServer {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/**
 * Serves the site from memory while somebody edits.
 * @param load reads schools and library; it is called again when a file below `watch` changes
 */
export async function startDev(
  load: () => Promise<SiteInput>,
  { port, watch = [] }: { readonly port: number; readonly watch?: readonly string[] },
): Promise<DevServer> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const server = await dev({ ...siteConfig(load, { mode: 'dev', watch }), server: { port } });
  return { port: server.address.port, stop: () => server.stop() };
}
