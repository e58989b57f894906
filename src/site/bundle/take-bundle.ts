import { readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Where Astro puts the modules from which it means to make pages, below its output, until it has made them. */
const COMPILED = '.prerender';
const FIRST = /^prerender-entry\..*\.mjs$/;

/**
 * Moves the compiled pages to a folder in place of making pages of them. The folder gets a module `entry.mjs` that
 * leads to the first of Astro's.
 */
export function takeBundle(folder: string): AstroIntegration {
  let compiled = '';
  return {
    name: 'policypress-take-bundle',
    hooks: {
      'astro:config:done': ({ config }) => {
        compiled = join(fileURLToPath(config.outDir), COMPILED);
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer({
          name: 'policypress',
          getStaticPaths: async () => {
            const first = (await readdir(compiled)).find((name) => FIRST.test(name));
            if (first === undefined) throw new Error(`Astro has compiled no pages in ${compiled}.`);
            await rename(compiled, join(folder, 'pages'));
            await writeFile(join(folder, 'entry.mjs'), `export { app } from './pages/${first}';\n`);
            return [];
          },
          render: async () => {
            throw new Error('No page is made while the pages are compiled.');
          },
        }),
    },
  };
}
