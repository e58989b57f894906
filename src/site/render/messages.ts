import type { MessagePort } from 'node:worker_threads';
import type { Library } from '../../document/library.ts';
import type { CarriedSchool } from '../../read/carry-school.ts';
import type { KeptFolder, SiteInput } from '../site-input.ts';
import type { SchoolSummary } from '../view/school-summary.ts';

/** What a thread that makes pages is started with. */
export interface PageThreadData {
  readonly library: Library;
  readonly outDir: string;
  /** The address of a module that exports `steps`: what is done around the pages of each school. */
  readonly steps?: string | undefined;
}

/** What it gets besides: where it may ask what would be found out in every thread otherwise. */
export interface PageThreadStart extends PageThreadData {
  readonly questions: MessagePort;
}

/** The input of the site in the form in which it can be sent to another thread. The library is there already. */
export type CarriedInput = Omit<SiteInput, 'schools' | 'kept' | 'library'> & {
  readonly schools: readonly CarriedSchool[];
  readonly kept: readonly (Omit<KeptFolder, 'school'> & { readonly school?: CarriedSchool | undefined })[];
};

/** What the thread is asked to make. */
export interface PagesWanted {
  /** The first module of the compiled pages, always the same. */
  readonly entry: string;
  /** Undefined for what stands beside the folders of schools. */
  readonly school: string | undefined;
  readonly input: CarriedInput;
}

/** What it answers when all of that is written. */
export interface PagesMade {
  /** What the steps have found. */
  readonly result: unknown;
  readonly summary: SchoolSummary | undefined;
}
