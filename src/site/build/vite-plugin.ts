import path from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { agreementFile, sectionFile } from '../body-key.ts';
import type { SiteInput } from '../site-input.ts';
import { readFonts } from '../theme/fonts.ts';
import { compilableFiles, readBody } from './mdx-files.ts';

const SITE = 'virtual:policypress/site';
const FONTS = 'virtual:policypress/fonts';
const resolved = (id: string): string => `\0${id}`;

export interface SitePluginOptions {
  readonly mode: 'build' | 'dev';
  readonly load: () => Promise<SiteInput>;
  /** Folders whose changes reload the page in development. */
  readonly watch: readonly string[];
}

/** Gives the pages their data: the schools and the library as JSON, and the bodies as compiled MDX modules. */
export function sitePlugin({ mode, load, watch }: SitePluginOptions): Plugin {
  let input: Promise<SiteInput> | undefined;
  const current = (): Promise<SiteInput> => (input ??= load());
  return {
    name: 'policypress-site',
    enforce: 'pre',
    resolveId(id) {
      return id === SITE || id === FONTS ? resolved(id) : undefined;
    },
    async load(id) {
      if (id === resolved(SITE))
        return `${await siteModule(await current())}\nexport const development = ${mode === 'dev'};`;
      if (id === resolved(FONTS)) return `export const fonts = ${JSON.stringify(await readFonts())};`;
      if (id.endsWith('.mdx') && isInside((await current()).contentDir, id)) return readBody(id);
      return undefined;
    },
    configureServer(server) {
      server.watcher.add([...watch]);
      const reload = (file: string): void => {
        if (!watch.some((folder) => isInside(folder, file))) return;
        input = undefined;
        invalidate(server);
      };
      for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, reload);
    },
  };
}

/** The schools and the library as one JSON text, which engines read faster than a literal, then one import a file. */
async function siteModule(input: SiteInput): Promise<string> {
  const files = await compilableFiles(input.contentDir);
  const names = files.map((file) => withSlashes(path.relative(input.contentDir, file)));
  const imports = files.map((file, index) => `import * as m${index} from ${JSON.stringify(withSlashes(file))};`);
  const entries = names.map((name, index) => `${JSON.stringify(name)}: m${index}`);
  const data = JSON.stringify(JSON.stringify(withoutBodies(input, new Set(names))));
  return `${imports.join('\n')}\nexport const modules = { ${entries.join(', ')} };\nexport const input = JSON.parse(${data});`;
}

/** Bodies come from the compiled files where there is one; origins are for messages and stay behind. */
function withoutBodies(input: SiteInput, compiled: ReadonlySet<string>): SiteInput {
  const sections = input.library.sections.map((section) =>
    compiled.has(sectionFile(section)) ? { ...section, body: [] } : section,
  );
  const agreements = input.library.agreements.map((agreement) =>
    compiled.has(agreementFile(agreement)) ? { ...agreement, body: [] } : agreement,
  );
  return {
    ...input,
    library: { ...input.library, sections, agreements, words: [], translatedWords: [], places: {} },
    schools: input.schools.map((school) => ({ ...school, origins: {}, ownWords: {} })),
  };
}

function invalidate(server: ViteDevServer): void {
  for (const environment of Object.values(server.environments)) {
    const module = environment.moduleGraph.getModuleById(resolved(SITE));
    if (module) environment.moduleGraph.invalidateModule(module);
    environment.hot.send({ type: 'full-reload' });
  }
}

const withSlashes = (file: string): string => file.split(path.sep).join('/');

const isInside = (folder: string, file: string): boolean => !path.relative(folder, file).startsWith('..');

/** In development pages stand at addresses without `.html`; the links of the pages have it, as the built files do. */
export function htmlAddresses(): Plugin {
  return {
    name: 'policypress-html-addresses',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        request.url = request.url?.replace(/(^|\/)index\.html(?=$|\?)/, '$1').replace(/(?<!\/404)\.html(?=$|\?)/, '');
        next();
      });
    },
  };
}
