import { type OpenSiteOptions, openSite } from './open-site.ts';
import { madeSchools, type SiteInput } from './site-input.ts';

/**
 * Writes the site of all schools into a folder, in as many threads as there is work for; what else stands there stays.
 * It says nothing and throws when a page cannot be made, which is a fault of ours: everything in the input has been checked.
 */
export async function buildSite(
  input: SiteInput,
  outDir: string,
  options: Pick<OpenSiteOptions, 'pages' | 'signal'> = {},
): Promise<void> {
  const schools = madeSchools(input);
  const { library, contentDir } = input;
  const site = openSite({ library, contentDir, outDir, schools: schools.length, ...options });
  try {
    const made = await Promise.all(
      schools.map(async ({ id }) => [id, (await site.makeSchool(input, id)).summary] as const),
    );
    await site.makeShared({ ...input, summaries: { ...input.summaries, ...Object.fromEntries(made) } });
    await site.close();
  } finally {
    await site.stop();
  }
}
