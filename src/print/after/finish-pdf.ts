import { latin1 } from '../pdf-scan.ts';
import { disownDecoration } from './decoration.ts';
import { textOfEntry } from './dictionary.ts';
import { addFields } from './fields.ts';
import { describeLinks } from './links.ts';
import { addListBodies } from './lists.ts';
import { describeFile } from './metadata.ts';
import { packFile } from './pack-file.ts';
import { Pages } from './pages.ts';
import { mapRoles } from './roles.ts';
import { SkiaPdf } from './skia-pdf.ts';
import { steady } from './steady.ts';
import { readingOrder, sortAnnotations } from './tab-order.ts';
import { Tags } from './tags.ts';

/** What is known of a printed file beside its bytes. */
export interface Printout {
  /** Year-month-day that the file gives as its date. */
  readonly date: string;
  /** The page, from 1, of every id that a link of the document leads to. */
  readonly destinations: ReadonlyMap<string, number>;
  /** Whether it is in large print. */
  readonly large?: boolean | undefined;
}

/**
 * Does everything to a PDF that Chromium does not: blanks become fields, tags and links are completed for screen
 * readers, what is decoration is marked as such, and every trace of when and how it was printed goes. The same pages
 * are the same bytes.
 * @param pdf a file as Chromium has written it
 */
export function finishPdf(pdf: Uint8Array, { date, destinations, large }: Printout): Uint8Array {
  const file = new SkiaPdf(steady(latin1(pdf), date));
  const tags = Tags.of(file);
  const ranks = tags ? readingOrder(file, tags) : new Map<number, number>();
  sortAnnotations(file, ranks);
  addFields(file, tags, ranks, large);
  describeLinks(file, destinations);
  if (tags) {
    const pages = new Pages(file);
    disownDecoration(file, tags, pages);
    addListBodies(file, tags);
    mapRoles(file, tags);
    pages.markArtifacts();
    const title = textOfEntry(file.dictionary(file.info), 'Title');
    const language = textOfEntry(file.dictionary(file.catalogue), 'Lang');
    describeFile(file, { title, language, date });
  }
  return packFile(file);
}
