import type { School } from '../document/school.ts';
import { type CarriedSchool, carrySchool, withoutWords } from '../read/carry-school.ts';
import { type CompiledPages, compiledPages } from './bundle/open-bundle.ts';
import type { CarriedInput, StepsModule } from './render/messages.ts';
import { shareOut } from './render/page-pool.ts';
import type { Ask } from './render/questions.ts';
import { madeSchools, type SiteInput } from './site-input.ts';
import type { SchoolSummary } from './view/school-summary.ts';

export interface BuildSiteOptions {
  /** What is done around the pages of each school; without it the charts of the input are shown, and nothing is done. */
  readonly steps?: StepsModule | undefined;
  /** Answers what the steps ask, so that it is found out once and not in every thread. */
  readonly answer?: Ask | undefined;
  /** Told of each school when its pages are made and its steps done, with what these have found. */
  readonly onSchool?: (school: string, result: unknown, summary: SchoolSummary) => void;
  /** The compiled pages, which their owner closes; without them they are opened for this site alone. */
  readonly pages?: CompiledPages | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Writes the site of all schools into a folder, in as many threads as there is work for; what else stands there stays.
 * It says nothing and throws when a page cannot be made, which is a fault of ours: everything in the input has been checked.
 */
export async function buildSite(input: SiteInput, outDir: string, options: BuildSiteOptions = {}): Promise<void> {
  const { steps, answer, onSchool, pages, signal } = options;
  const compiled = pages ?? compiledPages({ contentDir: input.contentDir, signal });
  const summaries: Record<string, SchoolSummary> = { ...input.summaries };
  // Only checks read the words of whole files, and where each stands.
  const library = { ...input.library, words: [], translatedWords: [], places: {} };
  try {
    const { entry } = await compiled.open();
    await shareOut(
      madeSchools(input).map(({ id }) => id),
      { entry, library, outDir, steps, answer },
      async (thread, school) => {
        const { result, summary } = await thread.make({ school, input: inputOf(input, school) });
        if (!summary) return;
        summaries[school] = summary;
        onSchool?.(school, result, summary);
      },
      async (thread) => {
        await thread.make({ school: undefined, input: sharedInput({ ...input, summaries }) });
      },
      signal,
    );
  } finally {
    if (!pages) await compiled.close();
  }
}

/** What the pages of one school show. */
function inputOf({ library: _library, ...input }: SiteInput, id: string): CarriedInput {
  const of = <T>(bySchool: Readonly<Record<string, T>>): Record<string, T> =>
    Object.hasOwn(bySchool, id) ? { [id]: bySchool[id] as T } : {};
  return {
    ...input,
    schools: input.schools.filter((school) => school.id === id).map(carrySchool),
    kept: [],
    unchanged: [],
    summaries: {},
    ...(input.pages && { pages: of(input.pages) }),
    charts: of(input.charts),
    pdfs: of(input.pdfs),
    ...(input.largePdfs && { largePdfs: of(input.largePdfs) }),
    editionPdfs: of(input.editionPdfs),
    ...(input.packs && { packs: of(input.packs) }),
    blocked: of(input.blocked),
    checks: { ...input.checks, warnings: of(input.checks.warnings) },
    amendments: of(input.amendments),
  };
}

/** What the pages show that stand beside the folders of schools. */
function sharedInput({ library: _library, ...input }: SiteInput): CarriedInput {
  // A school of which nobody has noted what it tells has to be resolved.
  const carry = (school: School): CarriedSchool =>
    input.summaries?.[school.id] ? withoutWords(school) : carrySchool(school);
  return {
    ...input,
    schools: input.schools.map(carry),
    kept: input.kept.map(({ school, ...rest }) => ({ ...rest, ...(school && { school: carry(school) }) })),
    unchanged: [...(input.unchanged ?? []), ...madeSchools(input).map(({ id }) => id)],
    pages: {},
    charts: {},
    pdfs: {},
    largePdfs: {},
    editionPdfs: {},
    blocked: {},
    checks: { ...input.checks, warnings: {} },
    amendments: {},
  };
}
