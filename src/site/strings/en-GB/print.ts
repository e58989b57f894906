/** What paper says around the words of a form. */
export const print = {
  page: 'Page ',
  of: ' of ',
  draft: 'Draft, not yet approved',
  /** At the foot of a translation. */
  foot: (version: string) => `translation · the English text, version ${version}, is the one that is signed`,
  consent: {
    where: 'Where',
    use: 'May we use it there?',
    face: 'May a face be seen?',
    yes: 'Yes',
    no: 'No',
    noFaces: 'No faces here',
  },
};
