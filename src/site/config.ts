import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import { mdxFeatures } from '../read/mdx-features.ts';
import { expressionPlugin } from './build/mdx-plugin.ts';
import { shareCode } from './build/share-code.ts';
import { htmlAddresses, sitePlugin } from './build/vite-plugin.ts';
import type { SiteInput } from './site-input.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

interface ConfigOfBuild {
  readonly mode: 'build';
  /** The folder of the library, which may lie outside this project. */
  readonly contentDir: string;
  readonly outDir: string;
  /** Where Astro may keep what it needs while it works. */
  readonly cacheDir: string;
}

interface ConfigOfDevelopment {
  readonly mode: 'dev';
  /** Reads schools and library; it is called again when a file changes. */
  readonly load: () => Promise<SiteInput>;
  /** Where the pages find their data; see build/hand-over.ts. */
  readonly place: string;
  readonly cacheDir: string;
  /** Folders of schools and library that are watched, and that may be served from. */
  readonly watch: readonly string[];
}

export type SiteConfigOptions = ConfigOfBuild | ConfigOfDevelopment;

/** The configuration of Astro for the pages of schools. */
export function siteConfig(options: SiteConfigOptions, more: readonly AstroIntegration[] = []): AstroInlineConfig {
  const { mode, cacheDir } = options;
  const watch = mode === 'dev' ? options.watch : [];
  return {
    root: PROJECT,
    srcDir: path.join(PROJECT, 'src/site'),
    // There is no folder of public files: everything is made by pages and endpoints.
    publicDir: path.join(PROJECT, 'src/site/public'),
    cacheDir,
    ...(mode === 'build' && { outDir: options.outDir }),
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
    integrations: [mdx(), ...more],
    vite: {
      plugins: [shareCode(), sitePlugin(options), htmlAddresses()],
      // The library may lie outside this project, where `astro` cannot be found by walking up.
      resolve: { alias: { 'astro/jsx-runtime': fileURLToPath(import.meta.resolve('astro/jsx-runtime')) } },
      // The pages are run from a folder from which no package may be within reach.
      ...(mode === 'build' && { environments: { prerender: { resolve: { noExternal: true } } } }),
      server: { fs: { allow: [PROJECT, ...watch] } },
    },
  };
}
