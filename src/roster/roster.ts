/** A pupil of a roster. Nothing of it may reach a log, a cache or a message. */
export interface Pupil {
  /** The line of the roster on which the pupil stands: the only thing that a message may say of a row. */
  readonly line: number;
  /** As it is printed on a form: “Ada Byron”. */
  readonly name: string;
  /** As a register lists it: “Byron, Ada”. */
  readonly listed: string;
  /** The class, form or tutor group. */
  readonly group: string;
}

/** What is wrong with one row. */
export interface RosterProblem {
  readonly line: number;
  /** What is wrong, without a word of the row. */
  readonly message: string;
}

/** A roster without a fault, and what its reader should know. */
export interface Roster {
  readonly pupils: readonly Pupil[];
  /** Rows that are printed although they look like a slip. */
  readonly warnings: readonly RosterProblem[];
  /** The headers of columns that were not used. */
  readonly ignored: readonly string[];
}

/** A roster, or everything that has to be mended before anything of it is printed. */
export type ParsedRoster = Roster | { readonly problems: readonly RosterProblem[] };
