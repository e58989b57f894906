/** The pages of past editions, and how each stands to the one in force. */
export const edition = {
  title: (document: string, version: string) => `${document}, edition ${version}`,
  description: (document: string, version: string) => `${document} as it was approved: edition ${version}.`,
  label: 'About this edition',
  version: (version: string) => `Edition ${version}.`,
  thatDay: 'These are the words as they were approved, with the names and numbers of that day.',
  inForceNow: 'The page in force shows the names and numbers of today.',
  doNotCall: 'Do not call a number from here.',
  readInForce: 'Read what is in force today',
  readToday: 'Read it as it is today',
  approved: 'Approved',
  approvedBy: 'Approved by',
  minute: (minute: string) => `, minute ${minute}`,
  inForce: 'In force from',
  review: 'To be reviewed by',
  writtenBy: 'Written by',
  changedSince: (version: string) => `What changed since edition ${version}`,
  changedBy: (version: string) => `What edition ${version} changed`,
  print: 'Print',
  all: 'All editions',
  standing: {
    toCome: (day: string) => `Approved, and not yet in force: it takes effect on ${day}`,
    withdrawn: 'The last edition of a document that the school no longer publishes',
    inForce: (day: string) => `In force since ${day}`,
    next: (version: string, day: string) => `; edition ${version} takes its place on ${day}`,
    never: (version: string, day: string) => `Never in force: edition ${version} took its place on ${day}`,
    superseded: (version: string, day: string) => `Superseded by edition ${version} on ${day}`,
  },
};

/** What stands above a redline. */
export const redline = {
  title: (document: string, what: string) => `${document}: ${what}`,
  of: (document: string, school: string) => `${document}, ${school}`,
  approved: (by: string, day: string) => `Approved by ${by} on ${day}`,
  minute: (minute: string) => `, minute ${minute}`,
  inForce: (day: string) => `. In force from ${day}.`,
  draft: 'Draft, not yet approved.',
  asked: 'This is what governors are asked to approve.',
  read: (version: string) => `Read edition ${version}`,
};
