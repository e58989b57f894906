import type { Library } from '../document/library.ts';
import { type CompiledPages, compiledPages } from './bundle/open-bundle.ts';
import { inputOf, sharedInput } from './render/carry-input.ts';
import { PagePool, threadsFor } from './render/page-pool.ts';
import type { Ask } from './render/questions.ts';
import type { SiteInput } from './site-input.ts';
import type { SchoolSummary } from './view/school-summary.ts';

export interface OpenSiteOptions {
  readonly library: Library;
  /** The folder of the library, which may lie outside this project. */
  readonly contentDir: string;
  /** The folder into which the site is written; what else stands there stays. */
  readonly outDir: string;
  /** About how many schools there are of which pages are made. */
  readonly schools: number;
  /**
   * The address of a module that exports `steps`: what is done around the pages of each school. Without it the charts of
   * the input are shown, and nothing is done.
   */
  readonly steps?: string | undefined;
  /** Answers what the steps ask, so that it is found out once and not in every thread. */
  readonly answer?: Ask | undefined;
  /** The compiled pages, which their owner closes; without them they are opened for this site alone. */
  readonly pages?: CompiledPages | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What comes of making the pages of a school besides the pages. */
export interface SchoolMade {
  /** What the steps have found. */
  readonly result: unknown;
  /** What pages of several schools tell of it. */
  readonly summary: SchoolSummary;
}

/** A site whose pages can be made, in threads that stand by. When one page cannot be made, no other is. */
export interface OpenSite {
  /** Makes the pages of one school of an input. */
  readonly makeSchool: (input: SiteInput, school: string) => Promise<SchoolMade>;
  /** Makes what stands beside the folders of schools, when all schools are made. */
  readonly makeShared: (input: SiteInput) => Promise<void>;
  /** Waits until there is not much that waits to be made. */
  readonly room: () => Promise<void>;
  /** Lets the threads end. */
  readonly close: () => Promise<void>;
  /** Stops them, whatever they do; after that and after `close` there is nothing to stop. */
  readonly stop: () => Promise<void>;
}

/** Starts the threads of a site, as many as there is work for. */
export function openSite({ library, contentDir, outDir, schools, ...options }: OpenSiteOptions): OpenSite {
  const { steps, answer, pages, signal } = options;
  const compiled = pages ?? compiledPages({ contentDir, signal });
  compiled.begin();
  // Only checks read the words of whole files, and where each stands.
  const light = { ...library, words: [], translatedWords: [], places: {} };
  const pool = new PagePool({ library: light, outDir, steps }, threadsFor(schools), answer, signal);
  const done = async (): Promise<void> => {
    if (!pages) await compiled.close();
  };
  return {
    async makeSchool(input, school) {
      const { entry } = await compiled.open();
      const made = await pool.run((thread) => thread.make({ entry, school, input: inputOf(input, school) }));
      if (!made.summary) throw new Error(`${school} is not a school of the input of the site.`);
      return { result: made.result, summary: made.summary };
    },
    async makeShared(input) {
      const { entry } = await compiled.open();
      await pool.narrow();
      await pool.run((thread) => thread.make({ entry, school: undefined, input: sharedInput(input) }));
    },
    room: () => pool.room(),
    close: () => pool.close(),
    async stop() {
      await pool.stop();
      await done();
    },
  };
}
