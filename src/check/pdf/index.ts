import { date } from './date.ts';
import { edition } from './edition.ts';
import { fields } from './fields.ts';
import { fonts } from './fonts.ts';
import { headings } from './headings.ts';
import { language } from './language.ts';
import { pages } from './pages.ts';
import { pictures } from './pictures.ts';
import type { PdfRule } from './rule.ts';
import { size } from './size.ts';
import { tables } from './tables.ts';
import { tagged } from './tagged.ts';
import { title } from './title.ts';
import { words } from './words.ts';

/** Every rule that looks at a printed file, in the order of `docs/checks.md`. A build applies them all to each PDF. */
export const pdfRules: readonly PdfRule[] = [
  tagged,
  language,
  title,
  fonts,
  headings,
  tables,
  pictures,
  fields,
  words,
  pages,
  edition,
  date,
  size,
];
