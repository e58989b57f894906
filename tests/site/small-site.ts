import type { Library } from '../../src/document/library.ts';
import type { School } from '../../src/document/school.ts';
import { createSchoolSite, type SchoolSite } from '../../src/site/view/school-site.ts';
import { contentFolder, shippedLibrary } from '../support/library.ts';
import { smallSchool } from '../support/small-school.ts';

export const TODAY = '2026-11-22';

/** A school with answers and settings of its own, as its configuration would give them. */
export const schoolWith = (settings: Readonly<Record<string, object>>, id = 'alder-green'): School => ({
  ...smallSchool((yaml) => {
    for (const [key, value] of Object.entries(settings))
      yaml[key] = Array.isArray(value) ? value : { ...(yaml[key] as object | undefined), ...value };
  }),
  id,
});

/** The site of one small school with the library that policypress ships, or a changed one; it has no charts and no PDFs. */
export async function smallSite(school: School = smallSchool(), changes: Partial<Library> = {}): Promise<SchoolSite> {
  return createSchoolSite(
    {
      schools: [school],
      library: { ...(await shippedLibrary()), ...changes },
      today: TODAY,
      audience: 'public',
      charts: {},
      pdfs: {},
      editionPdfs: {},
      blocked: {},
      contentDir: contentFolder,
      searchReady: true,
      kept: [],
      checks: { defects: [], rules: [], warnings: {} },
      amendments: {},
    },
    school,
  );
}
