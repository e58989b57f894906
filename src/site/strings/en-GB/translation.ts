/** What a translation says about itself, and where a page leads to its translations. */
export const translation = {
  label: 'About this translation',
  otherLanguages: 'In other languages:',
  machineDrafted: 'A machine drafted this translation, and nobody has reviewed it.',
  reviewed: 'Somebody who knows both languages has reviewed this translation.',
  stale: 'The English text has changed since. Only the English text is up to date.',
  signed: 'The English text is the one that is signed.',
  sameFacts: 'Names and numbers are those of the English page.',
  english: 'Read the English text',
};
