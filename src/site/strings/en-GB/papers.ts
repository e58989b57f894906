/** The pages of flowcharts and record sheets. */
export const flowchart = {
  steps: 'Step by step',
  drawing: 'Flowchart',
};

export const record = {
  keptBy: 'Kept by',
  reviewed: 'Reviewed',
  reviewedBy: (frequency: string, reviewers: string) => `${frequency}, by ${reviewers}`,
  keptFor: 'Kept for',
  columns: 'What to write in each column',
  column: 'Column',
  help: 'What to write',
};
