import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { inside } from '../publish/inside.ts';
import { closeSearch, indexSchool } from '../search/index-school.ts';
import { searchRecords } from '../search/records.ts';
import { pagePath } from '../site/paths.ts';
import type { SchoolSteps } from '../site/render/steps.ts';
import { checkPages } from './check-pages.ts';
import { drawCharts } from './draw-charts.ts';
import { writeSchoolManifest } from './manifest.ts';
import { askForCharts } from './place-charts.ts';

/**
 * What a build does around the pages of a school: it draws the flowcharts, and when the pages are written it makes
 * search index and manifest and looks at the finished folder.
 */
export const steps: SchoolSteps<readonly Diagnostic[]> = {
  open: askForCharts,
  async begin({ school, documents, input }) {
    const drawn = Object.hasOwn(input.charts, school.id)
      ? input.charts
      : await drawCharts([{ school, documents }], input.library);
    return drawn[school.id] ?? {};
  },
  async end({ school, documents, input, outDir }) {
    const { library, pdfs, largePdfs } = input;
    const folder = inside(outDir, school.id);
    await indexSchool(
      documents.flatMap((document) => searchRecords(document, pagePath(document), library)),
      folder,
    );
    await writeSchoolManifest(folder, school, documents, pdfs[school.id] ?? {}, largePdfs?.[school.id]);
    return checkPages(folder, school, documents);
  },
  close: closeSearch,
};
