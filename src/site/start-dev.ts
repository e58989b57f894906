import { rm } from 'node:fs/promises';
import { makeTemporaryFolder } from '../publish/temporary-folder.ts';
import { newPlace, takeBack } from './build/hand-over.ts';
import { siteConfig } from './config.ts';
import type { SiteInput } from './site-input.ts';

/** Astro sends no figures and asks no server for news while it works for us. */
const QUIET = { ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DISABLE_UPDATE_CHECK: 'true' };

/** A running server for somebody who edits. */
export interface DevServer {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

export interface DevOptions {
  readonly port: number;
  /** The folders of schools and library. */
  readonly watch?: readonly string[];
}

/**
 * Serves the site from memory while somebody edits.
 * @param load reads schools and library; it is called again when a file below `watch` changes
 */
export async function startDev(load: () => Promise<SiteInput>, { port, watch = [] }: DevOptions): Promise<DevServer> {
  Object.assign(process.env, QUIET);
  const cacheDir = await makeTemporaryFolder('astro');
  const place = newPlace();
  const { dev } = await import('astro');
  const server = await dev({ ...siteConfig({ mode: 'dev', load, place, watch, cacheDir }), server: { port } });
  const stop = async (): Promise<void> => {
    await server.stop();
    takeBack(place);
    await rm(cacheDir, { recursive: true, force: true });
  };
  return { port: server.address.port, stop };
}
