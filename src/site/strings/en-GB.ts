/**
 * What the frame of every page and the pages of forms say by themselves, in English. Another language has a file of
 * its own with the same keys; the type `Strings` makes a missing one an error of the types.
 */
export const enGB = {
  skip: 'Skip to the content',
  navigation: {
    label: 'Main',
    home: 'Home',
    policy: 'Policy',
    policies: 'Policies',
    forms: 'Forms',
    contacts: 'Contacts',
    versions: 'Versions',
    search: 'Search',
  },
  footer: {
    website: 'School website',
    partOf: 'Part of',
    keptRight: 'How this policy is kept right',
    accessibility: 'Accessibility',
    noTracking: 'No cookies, no tracking',
    forReview: 'For review: not approved',
  },
  form: {
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
  },
  translation: {
    label: 'About this translation',
    otherLanguages: 'In other languages:',
    machineDrafted: 'A machine drafted this translation, and nobody has reviewed it.',
    reviewed: 'Somebody who knows both languages has reviewed this translation.',
    stale: 'The English text has changed since. Only the English text is up to date.',
    signed: 'The English text is the one that is signed.',
    english: 'Read the English text',
  },
};
