/** What an agreement says around its promises and blanks. */
export const form = {
  whoSigns: 'Who signs',
  returnTo: 'Return to',
  returnBy: 'By',
  fillIn: 'What you fill in',
  notSent: 'This is what the form asks for. Nothing is sent from this page.',
  date: 'date',
  signature: 'signature',
  where: 'Where',
  image: 'Image',
  face: 'Face can be seen',
  yesOrNo: 'yes or no',
  faceNotAsked: 'not asked: no face is shown',
};
