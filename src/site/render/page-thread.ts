import { parentPort, workerData } from 'node:worker_threads';
import { unpackSchool } from '../../read/carry-school.ts';
import type { SiteInput } from '../site-input.ts';
import { loadPages, type SitePages } from './load-pages.ts';
import type { PagesMade, PagesWanted, PageThreadStart } from './messages.ts';
import { askThrough } from './questions.ts';
import type { SchoolSteps } from './steps.ts';

/** Makes the pages of one school after the other, as it is asked; see page-pool.ts. */
const { library, outDir, steps: address, questions } = workerData as PageThreadStart;
const steps = address === undefined ? undefined : ((await import(address)) as { steps: SchoolSteps }).steps;
steps?.open?.(askThrough(questions));
let pages: SitePages | undefined;

async function make({ entry, school: id, input: carried }: PagesWanted): Promise<PagesMade> {
  const charts: Record<string, SiteInput['charts'][string]> = { ...carried.charts };
  const kept = carried.kept.map(({ school, ...rest }) => ({
    ...rest,
    ...(school && { school: unpackSchool(school) }),
  }));
  const input: SiteInput = { ...carried, library, charts, schools: carried.schools.map(unpackSchool), kept };
  if (pages) pages.turnTo(input);
  else pages = await loadPages(entry, input);
  const school = input.schools.find((candidate) => candidate.id === id);
  if (id === undefined || !school) {
    await pages.write(undefined, outDir);
    return { result: undefined, summary: undefined };
  }
  const at = { school, documents: pages.documentsOf(id), input, outDir };
  if (steps) charts[id] = await steps.begin(at);
  await pages.write(id, outDir);
  const summary = pages.summaryOf(id);
  return { result: await steps?.end(at), summary };
}

// One after the other: the pages show one school at a time.
let last: Promise<unknown> = Promise.resolve();
parentPort?.on('message', (wanted: PagesWanted | 'close') => {
  last = last.then(async () => {
    if (wanted !== 'close') return parentPort?.postMessage(await make(wanted));
    await steps?.close?.();
    parentPort?.close();
  });
});
