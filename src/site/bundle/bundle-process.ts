import { join } from 'node:path';
import { build } from 'astro';
import { siteConfig } from '../config.ts';
import { takeBundle } from './take-bundle.ts';

/**
 * Compiles the pages and the library of a folder with Astro, in the folder in which it is started. A process of its
 * own, which ends with the one that started it.
 */
const [, , contentDir = ''] = process.argv;
const folder = process.cwd();
process.on('disconnect', () => process.exit(1));
const work = join(folder, 'work');
await build(
  siteConfig({ mode: 'build', contentDir, outDir: join(work, 'out'), cacheDir: join(work, 'cache') }, [
    takeBundle(folder),
  ]),
);
process.exit(0);
