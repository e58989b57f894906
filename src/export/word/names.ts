/** The styles that Word has no name for, by the ids under which paragraphs ask for them. */
export const STYLES = {
  item: 'PolicyListItem',
  box: 'PolicyForYou',
  term: 'PolicyTerm',
  said: 'PolicyDescription',
  entry: 'PolicyEntry',
  cell: 'PolicyCell',
  cellItem: 'PolicyCellItem',
  tick: 'PolicyTick',
  caption: 'PolicyCaption',
  poster: 'PolicyPoster',
  large: 'PolicyLargeLetters',
  standing: 'PolicyStanding',
  contentsHead: 'PolicyContentsHeading',
  letterhead: 'PolicyLetterhead',
  cut: 'PolicyCutLine',
  afterTable: 'PolicyAfterTable',
  lead: 'PolicyLead',
  draft: 'PolicyDraft',
  contents: 'PolicyContents',
} as const;

export const BULLETS = { reference: 'bullets' };
export const SECTIONS = 'sections';

/** The ground of headings in tables: pale enough for black words and for a printer. */
export const HEAD_FILL = 'EEF0F2';
