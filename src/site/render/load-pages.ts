import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { inside } from '../../publish/inside.ts';
import { BUILD, handOver, type LoadedPages } from '../build/hand-over.ts';
import { madeSchools, type SiteInput } from '../site-input.ts';
import type { CompiledApp } from './compiled-app.ts';
import { bodyOf, keepBodies } from './kept-bodies.ts';
import { addressOf, fileOf, schoolOf } from './page-file.ts';

/** The pages of a bundle, which can be made one school after the other. */
export interface SitePages extends LoadedPages {
  /**
   * Makes what stands in the folder of a school, or all that stands beside the folders of schools.
   * @param outDir the output, in which the folders of schools stand
   */
  readonly write: (school: string | undefined, outDir: string) => Promise<void>;
}

/**
 * Loads compiled pages. A thread can load them once.
 * @param entry the address of the first module of the bundle
 * @param input what the pages show first
 */
export async function loadPages(entry: string, input: SiteInput): Promise<SitePages> {
  keepBodies();
  const handed = handOver(BUILD, input);
  const { app } = (await import(entry)) as { app: CompiledApp };
  // It asks for styles and scripts that were compiled for a page. Ours link to files that they write themselves.
  app.setInternals({ pagesByKeys: new Map<string, never>() });
  app.setOptions({ logger: app.logger, settings: { scripts: [] } });
  // What the pages offer is there once the first of them is loaded that shows something of a school.
  for (const { routeData } of app.manifest.routes) if (!handed.pages) await app.getComponentByRoute(routeData);
  const { pages } = handed;
  if (!pages) throw new Error(`${entry} holds no pages of a site.`);
  let current = input;
  return {
    ...pages,
    turnTo(next) {
      current = next;
      pages.turnTo(next);
      app.routeCache.clearAll();
    },
    async write(school, outDir) {
      const schools = new Set(madeSchools(current).map(({ id }) => id));
      const paths = await new StaticPaths(app).getAll();
      const folders = new Set<string>();
      for (const { pathname, route } of paths.filter((path) => schoolOf(path.pathname, schools) === school))
        writeFile(inside(outDir, fileOf(pathname, route)), await render(app, pathname, route), folders);
    },
  };
}

type Route = CompiledApp['manifest']['routes'][number]['routeData'];

async function render(app: CompiledApp, pathname: string, routeData: Route): Promise<string | Uint8Array> {
  const response = await app.render(new Request(addressOf(pathname, routeData)), { routeData });
  if (!response.ok)
    throw new Error(`The page ${pathname} could not be made: ${response.status} ${await response.text()}`);
  const body = await bodyOf(response);
  if (body.length === 0) throw new Error(`The page ${pathname} is empty.`);
  return body;
}

/**
 * At once, since the thread has nothing else to do in the meantime: it takes half as much of the processor.
 * @param folders those that were made already, which are not looked for again
 */
function writeFile(file: string, content: string | Uint8Array, folders: Set<string>): void {
  const folder = dirname(file);
  if (!folders.has(folder)) {
    mkdirSync(folder, { recursive: true });
    folders.add(folder);
  }
  writeFileSync(file, content);
}
