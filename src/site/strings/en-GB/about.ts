/** The accessibility statement. */
export const accessibility = {
  title: 'Accessibility',
  lead: 'Everybody in our school community should be able to read these pages and use these forms.',
  help: 'If something does not work for you',
  office:
    'Tell the school office: {telephone} or {email}. Say which page or form it is and what you need. The office can give you any document on paper, in large print or read aloud, free of charge.',
  aim: 'What we aim for',
  standard: 'These pages are made to meet the Web Content Accessibility Guidelines, version 2.2, level AA.',
  means: [
    'Every page can be used with a keyboard alone and with a screen reader.',
    'Text and links have a contrast of at least 4.5 to 1, in light and in dark.',
    'Everything works at a width of 320 pixels and when text is made twice as large.',
    'Nothing moves, and nothing depends on colour alone.',
    'Every flowchart also stands as a list of steps.',
    'Every page works without scripts, except the search. Without it, use the contents list of a policy.',
    'The typeface, Atkinson Hyperlegible, was drawn for readers with low vision.',
  ],
  tested: 'How it is tested',
  tools:
    'Each kind of page is checked with automated tools in light and dark, on a narrow and on a wide screen. Automated tools cannot find everything, so please tell us what they missed.',
  pdfs: 'PDF documents',
  tagged:
    'The PDFs are tagged, so that a screen reader can follow their headings, lists and tables. Forms can be filled in on a screen or by hand. They hold the same words as these pages; where a PDF is hard to use, the page is the better choice.',
  unhappy: 'If you are not happy with our answer',
  complain: 'You can complain to the school: see {complaints}. In England, the {service} gives advice.',
  service: 'Equality Advisory and Support Service',
};

/** The page on privacy. */
export const privacy = {
  title: 'Privacy',
  lead: 'You can read everything here without anybody being told that it was you.',
  points: [
    'No cookies are set, and nothing is kept in your browser but its own history.',
    'Nothing is loaded from other websites, so no other company learns of your visit.',
    'Visitors are not counted or followed.',
    'A search runs in your own browser. What you type stands in the address of the page, so that you can share it and come back to it.',
    'Forms are printed, or filled in on your own machine. Nothing that you write in one is sent from these pages.',
    'A link to another website does not tell it which page you came from.',
  ],
  server:
    'Whoever keeps the web server may note which pages are asked for and from which network address, as almost every server does. Ask the school for how long.',
  serverNotice:
    'Whoever keeps the web server may note which pages are asked for and from which network address, as almost every server does. The privacy notice on {website} says for how long.',
  website: 'the website of the school',
  shared: 'On a computer that others use',
  history:
    'The browser remembers which pages were opened. If nobody should see that you looked for help, use a private window or delete the history. You can also call the numbers under {contacts}.',
  names: 'Names on these pages',
  roles: 'Adults are named because they hold a role. No child is named anywhere.',
  questions: 'Questions',
  ask: 'Ask {whom}: {telephone} or {email}.',
  officer: (name: string) => `${name}, the data protection officer`,
  office: 'the school office',
};

/** The page for an address that leads nowhere. */
export const notFound = {
  title: (school: string) => `Page not found – ${school}`,
  heading: 'This page is not here',
  why: 'It may have moved in a new version of our policies, or the address may have a slip in it.',
  home: 'Go to our online safety pages',
  goBack: 'Go back to the page you came from, or look for “online safety” on the website of the school.',
  worried: 'If you are worried about a child, call the school on {school}, or {emergency} if a child is in danger now.',
};
