import { drawCharts } from '../../src/make/draw-charts.ts';
import { askForCharts } from '../../src/make/place-charts.ts';
import type { SchoolSteps } from '../../src/site/render/steps.ts';

/** Draws the flowcharts of a school, and does nothing when its pages are written. */
export const steps: SchoolSteps<undefined, undefined> = {
  open: askForCharts,
  async begin({ school, documents, input }) {
    return (await drawCharts([{ school, documents }], input.library))[school.id] ?? {};
  },
  end: async () => undefined,
};
