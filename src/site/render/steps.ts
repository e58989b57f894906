import type { Document } from '../../document/document.ts';
import type { School } from '../../document/school.ts';
import type { SiteInput } from '../site-input.ts';
import type { Ask } from './questions.ts';

/** What is done before the first page of a school is made, and after its last one is written. */
export interface SchoolSteps<Result = unknown> {
  /** Done once, before the first school. */
  readonly open?: (ask: Ask) => void;
  /** Draws the flowcharts of a school. */
  readonly begin: (at: SchoolStep) => Promise<SiteInput['charts'][string]>;
  /** Looks after the finished folder. What it gives back must be plain data: it goes to another thread. */
  readonly end: (at: SchoolStep) => Promise<Result>;
  /** Done once, when the thread has made all its schools. */
  readonly close?: () => Promise<void>;
}

/** The school of which pages are made. */
export interface SchoolStep {
  readonly school: School;
  /** The documents that it publishes, as its pages show them. */
  readonly documents: readonly Document[];
  readonly input: SiteInput;
  /** The output, in which the folder of the school stands. */
  readonly outDir: string;
}
