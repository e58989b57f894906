import { accessibility, notFound, privacy } from './about.ts';
import { contacts } from './contacts.ts';
import { documents } from './documents.ts';
import { edition, redline } from './editions.ts';
import { form } from './form.ts';
import { frame } from './frame.ts';
import { help, urgent } from './help.ts';
import { embed, home } from './home.ts';
import { keptRight } from './kept-right.ts';
import { flowchart, record } from './papers.ts';
import { policy } from './policy.ts';
import { print } from './print.ts';
import { children, readers } from './readers.ts';
import { reviews } from './reviews.ts';
import { rules, schools, trust } from './schools.ts';
import { search } from './search.ts';
import { translation } from './translation.ts';
import { versions } from './versions.ts';

/**
 * Everything that the pages say by themselves, in English, one file for each page or two that belong together. In a
 * sentence, `{name}` keeps the place of a link or of something else that is more than text.
 */
export const enGB = {
  accessibility,
  children,
  contacts,
  documents,
  edition,
  embed,
  flowchart,
  form,
  frame,
  help,
  home,
  keptRight,
  notFound,
  policy,
  print,
  privacy,
  readers,
  record,
  redline,
  reviews,
  rules,
  schools,
  search,
  translation,
  trust,
  urgent,
  versions,
};
