import { fileURLToPath } from 'node:url';
import { siteConfig } from './src/site/config.ts';

const inProject = (name) => fileURLToPath(new URL(name, import.meta.url));

/** For `astro dev` and `astro check` in this project; `policypress build` and `policypress dev` configure Astro themselves. */
export default siteConfig({
  mode: 'dev',
  load: async () => {
    const { loadSiteInput } = await import('./src/cli/site-loader.ts');
    return loadSiteInput({ today: new Date().toISOString().slice(0, 10) });
  },
  place: 'astro',
  cacheDir: inProject('node_modules/.astro'),
  watch: ['schools', 'content'].map(inProject),
});
