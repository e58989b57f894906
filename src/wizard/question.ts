import type { z } from 'zod';
import type { KeyHelp } from '../schema/key.ts';

/** One answer among several. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Why guidance discourages it; such an answer needs a reason. */
  readonly discouraged?: string | undefined;
}

interface Asked {
  readonly path: string;
  /** A word or two, such as `Short name`. */
  readonly label: string;
  /** The question in whole, where somebody wrote one. */
  readonly question?: string | undefined;
  readonly help: KeyHelp | undefined;
  readonly required: boolean;
}

/** One value: typed, chosen, or yes or no. */
export interface ValueQuestion extends Asked {
  readonly kind: 'text' | 'choice' | 'yes-no';
  readonly schema: z.ZodType;
  readonly choices: readonly Choice[];
}
/** Several values, one after the other. */
export interface ListQuestion extends Asked {
  readonly kind: 'list';
  readonly schema: z.ZodType;
  readonly entry: (index: number) => ValueQuestion;
  readonly longest: number;
}
/** Things that belong together. */
export interface GroupQuestion extends Asked {
  readonly kind: 'group';
  readonly children: readonly Question[];
}
/** Several things of one kind, such as deputies. */
export interface GroupsQuestion extends Asked {
  readonly kind: 'groups';
  readonly entry: (index: number) => readonly Question[];
}
export type Question = ValueQuestion | ListQuestion | GroupQuestion | GroupsQuestion;

/** A stage of the interview. */
export interface Stage {
  readonly title: string;
  readonly intro: string;
  /** What the trust already gives here, as dotted paths. */
  readonly inherited: readonly string[];
  readonly questions: readonly Question[];
}
