import type { FlowchartDocument } from '../../src/document/document.ts';
import type { School } from '../../src/document/school.ts';
import { readSchools } from '../../src/read/schools.ts';
import { resolvePack } from '../../src/resolve/pack.ts';
import { schoolsFolder, shippedLibrary } from '../support/library.ts';

export interface ExampleChart {
  readonly school: School;
  readonly chart: FlowchartDocument;
}

let charts: Promise<readonly ExampleChart[]> | undefined;

/** Every flowchart of every example school, resolved once. */
export function exampleCharts(): Promise<readonly ExampleChart[]> {
  charts ??= resolveAll();
  return charts;
}

async function resolveAll(): Promise<readonly ExampleChart[]> {
  const [library, { value }] = await Promise.all([shippedLibrary(), readSchools(schoolsFolder)]);
  return value.schools.flatMap((school) =>
    resolvePack(school, library, '2026-11-22').value.flatMap((document) =>
      document.kind === 'flowchart' ? [{ school, chart: document }] : [],
    ),
  );
}
