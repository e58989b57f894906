/** The colours that every school shares. Each is used only in the pairs that tests/site/brand.test.ts measures. */
export interface Palette {
  /** The page. */
  readonly paper: string;
  /** The head of the page, boxes and fields. */
  readonly raised: string;
  readonly ink: string;
  /** Small print. */
  readonly quiet: string;
  readonly line: string;
  /** The edge of something one can type into. */
  readonly edge: string;
  /** Danger alone. */
  readonly urgent: string;
  readonly urgentWash: string;
  /** Words that a search found. */
  readonly found: string;
  /** Words that were added, taken out, or that are a fact or want attention, and the grounds behind them. */
  readonly added: string;
  readonly addedWash: string;
  readonly removed: string;
  readonly removedWash: string;
  readonly noted: string;
  readonly notedWash: string;
}

export const LIGHT: Palette = {
  paper: '#fcfbf8',
  raised: '#ffffff',
  ink: '#1c2126',
  quiet: '#565e66',
  line: '#dcd9d1',
  edge: '#7d8389',
  urgent: '#a3162b',
  urgentWash: '#fcf0ef',
  found: '#ffe9a8',
  added: '#12603a',
  addedWash: '#e2f2e7',
  removed: '#a3162b',
  removedWash: '#fae4e4',
  noted: '#6e4700',
  notedWash: '#fdedc4',
};

export const DARK: Palette = {
  paper: '#15191d',
  raised: '#1d2328',
  ink: '#eceae4',
  quiet: '#a9b0b7',
  line: '#353d44',
  edge: '#7d868e',
  urgent: '#ff9aa5',
  urgentWash: '#2b181b',
  found: '#57460c',
  added: '#8fdcae',
  addedWash: '#14301f',
  removed: '#ff9aa5',
  removedWash: '#3a1a1f',
  noted: '#f2c870',
  notedWash: '#382b0d',
};
