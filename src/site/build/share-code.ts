import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const SITE = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = path.resolve(SITE, '..');

/**
 * Leaves out of the bundle of the pages what the command itself has loaded: our own code beside the site, and the
 * packages that this code uses. The pages get it from there by its full address, since they are run from a folder from
 * which no package is within reach. Astro’s own modules are bundled, because it fills some of them in.
 */
export function shareCode(): Plugin {
  return {
    name: 'policypress-share-code',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      if (this.environment.name !== 'prerender' || importer === undefined) return undefined;
      const address = sharedAddress(source, importer.split('?')[0] ?? '');
      return address === undefined ? undefined : { id: address, external: true };
    },
  };
}

/** The address of a module that the pages share with the command; undefined for one that is bundled. */
export function sharedAddress(source: string, importer: string): string | undefined {
  if (!isInside(SOURCES, importer) || /[?\0]|^(?:virtual|astro)\b|^node:/.test(source)) return undefined;
  if (!source.startsWith('.')) return isPackage(source) ? import.meta.resolve(source) : undefined;
  const file = path.resolve(path.dirname(importer), source);
  return file.endsWith('.ts') && isInside(SOURCES, file) && !isInside(SITE, file)
    ? pathToFileURL(file).href
    : undefined;
}

const isPackage = (source: string): boolean => /^(?:@[\w-]+\/)?[\w-]/.test(source) && !path.isAbsolute(source);

const isInside = (folder: string, file: string): boolean =>
  path.isAbsolute(file) && !path.relative(folder, file).startsWith('..');
