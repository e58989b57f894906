import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import type { AstroInlineConfig } from 'astro';
import { mdxFeatures } from '../read/mdx-features.ts';
import { documentsOnPages, newPlace } from './build/hand-over.ts';
import { expressionPlugin } from './build/mdx-plugin.ts';
import { type SchoolSteps, schoolBySchool } from './build/school-by-school.ts';
import { shareCode } from './build/share-code.ts';
import { htmlAddresses, sitePlugin } from './build/vite-plugin.ts';
import type { SiteInput } from './site-input.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

export interface SiteConfigOptions {
  readonly mode: 'build' | 'dev';
  /** Where the pages find their data; see build/hand-over.ts. */
  readonly place?: string;
  /** The schools of which pages are made, and what is done around each; only for a build. */
  readonly schools?: readonly string[];
  readonly steps?: SchoolSteps;
  readonly outDir?: string;
  /** Where Astro may keep what it needs between two runs; each run of a command has a folder of its own. */
  readonly cacheDir?: string;
  /** Folders of schools and library that are watched in development, and that may be served from. */
  readonly watch?: readonly string[];
}

/**
 * The configuration of Astro for the site of all schools.
 * @param load reads schools and library; in development it is called again when a file changes
 */
export function siteConfig(
  load: () => Promise<SiteInput>,
  {
    mode,
    place = newPlace(),
    schools = [],
    steps = {},
    outDir = path.join(PROJECT, 'dist'),
    cacheDir,
    watch = [],
  }: SiteConfigOptions,
): AstroInlineConfig {
  return {
    root: PROJECT,
    srcDir: path.join(PROJECT, 'src/site'),
    // There is no folder of public files: everything is made by pages and endpoints.
    publicDir: path.join(PROJECT, 'src/site/public'),
    ...(cacheDir !== undefined && { cacheDir }),
    outDir,
    configFile: false,
    // What goes wrong in a build is thrown, and the command says it in its own words.
    logLevel: mode === 'build' ? 'silent' : 'warn',
    output: 'static',
    trailingSlash: 'ignore',
    // Lets `[school]/index.astro` be a folder's index and every other page a file, so that a folder stands alone.
    build: { format: 'preserve' },
    compressHTML: false,
    devToolbar: { enabled: false },
    markdown: {
      syntaxHighlight: false,
      processor: satteri({ features: mdxFeatures, hastPlugins: [expressionPlugin()] }),
    },
    integrations: [mdx(), schoolBySchool(schools, (id) => documentsOnPages(place, id), steps)],
    vite: {
      // The CLI has put PDFs and kept schools into the folder already.
      build: { emptyOutDir: false },
      plugins: [shareCode(), sitePlugin({ mode, load, place, watch }), htmlAddresses()],
      // The library may lie outside this project, where `astro` cannot be found by walking up.
      resolve: { alias: { 'astro/jsx-runtime': fileURLToPath(import.meta.resolve('astro/jsx-runtime')) } },
      // The pages are run from the output folder, from which no package may be within reach.
      ...(mode === 'build' && { environments: { prerender: { resolve: { noExternal: true } } } }),
      server: { fs: { allow: [PROJECT, ...watch] } },
    },
  };
}
