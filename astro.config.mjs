import { fileURLToPath } from 'node:url';
import { siteConfig } from './src/site/config.ts';

const folders = ['schools', 'content'];

/** For `astro dev` and `astro check` in this project; `policypress build` and `policypress dev` configure Astro themselves. */
export default siteConfig(
  async () => {
    const { loadSiteInput } = await import('./src/cli/site-loader.ts');
    return loadSiteInput({ today: new Date().toISOString().slice(0, 10) });
  },
  { mode: 'dev', watch: folders.map((folder) => fileURLToPath(new URL(folder, import.meta.url))) },
);
