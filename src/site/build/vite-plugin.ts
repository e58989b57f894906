import path from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import type { SiteConfigOptions } from '../config.ts';
import type { SiteInput } from '../site-input.ts';
import { readFonts } from '../theme/fonts.ts';
import { BUILD, handOver, sourceOf } from './hand-over.ts';
import { compilableFiles, readBody } from './mdx-files.ts';

const SITE = 'virtual:policypress/site';
const FONTS = 'virtual:policypress/fonts';
const resolved = (id: string): string => `\0${id}`;

/** Gives the pages their data: the schools and the library as they are, and the bodies as compiled MDX modules. */
export function sitePlugin(options: SiteConfigOptions): Plugin {
  const watch = options.mode === 'dev' ? options.watch : [];
  let input: Promise<SiteInput> | undefined;
  const read = async ({ load, place }: Extract<SiteConfigOptions, { mode: 'dev' }>): Promise<SiteInput> => {
    const loaded = await load();
    handOver(place, loaded);
    return loaded;
  };
  const contentDir = async (): Promise<string> => {
    if (options.mode === 'build') return options.contentDir;
    input ??= read(options);
    return (await input).contentDir;
  };
  const place = options.mode === 'dev' ? options.place : BUILD;
  return {
    name: 'policypress-site',
    enforce: 'pre',
    resolveId(id) {
      return id === SITE || id === FONTS ? resolved(id) : undefined;
    },
    async load(id) {
      if (id === resolved(SITE))
        return `${await siteModule(await contentDir(), place)}\nexport const development = ${options.mode === 'dev'};`;
      if (id === resolved(FONTS)) return `export const fonts = ${JSON.stringify(await readFonts())};`;
      if (id.endsWith('.mdx') && isInside(await contentDir(), id)) return readBody(id);
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

/** The data as they were handed over, then one import a file. */
async function siteModule(contentDir: string, place: string): Promise<string> {
  const files = await compilableFiles(contentDir);
  const imports = files.map((file, index) => `import * as m${index} from ${JSON.stringify(withSlashes(file))};`);
  const entries = files.map(
    (file, index) => `${JSON.stringify(withSlashes(path.relative(contentDir, file)))}: m${index}`,
  );
  return `${imports.join('\n')}\nexport const modules = { ${entries.join(', ')} };\nexport const handedOver = ${sourceOf(place)};`;
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
