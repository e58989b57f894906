import type { Audience, Document, Kind } from '../document/document.ts';

/** Where everything of one school stands, relative to the folder of the school. The one place that says so. */
export const PATHS = {
  home: 'index.html',
  documents: 'documents.html',
  contacts: 'contacts.html',
  versions: 'versions.html',
  keptRight: 'kept-right.html',
  search: 'search.html',
  accessibility: 'accessibility.html',
  privacy: 'privacy.html',
  notFound: '404.html',
  stylesheet: 'assets/site.css',
  searchScript: 'assets/search.js',
  sectionScript: 'assets/sections.js',
  embed: 'embed.html',
  embedScript: 'assets/embed.js',
  sitemap: 'sitemap.xml',
  feed: 'feed.atom',
  reviews: 'reviews.ics',
} as const;

const FOLDERS: Record<Kind, string> = {
  policy: 'policies',
  agreement: 'agreements',
  record: 'records',
  flowchart: 'flowcharts',
  sheet: 'sheets',
};

/** The page of a document, such as `agreements/staff-agreement.html`. */
export const pagePath = (document: Pick<Document, 'kind' | 'id'>): string =>
  `${FOLDERS[document.kind]}/${document.id}.html`;

/** The words of a policy for copying: `policies/online-safety.md`. */
export const markdownPath = (document: Pick<Document, 'kind' | 'id'>): string =>
  pagePath(document).replace(/\.html$/, '.md');

/** The words of one section of a policy for copying: `sections/online-safety/pupil-phones.md`. */
export const sectionTextPath = (policy: Pick<Document, 'id'>, section: string): string =>
  `sections/${policy.id}/${section}.md`;

/** The PDF of a document, such as `downloads/staff-agreement.pdf`. */
export const pdfPath = (document: Pick<Document, 'id'>): string => `downloads/${document.id}.pdf`;

/** The PDF of a document in large print, such as `downloads/large-print/staff-agreement.pdf`. */
export const largePrintPath = (document: Pick<Document, 'id'>): string => `downloads/large-print/${document.id}.pdf`;

/** The page of one edition, by which its words stay readable: `versions/staff-agreement/1.1.html`. */
export const editionPath = (document: string, version: string): string => `versions/${document}/${version}.html`;

/** The PDF of one edition, such as `downloads/versions/staff-agreement-1.1.pdf`. */
export const editionPdfPath = (document: string, version: string): string =>
  `downloads/versions/${document}-${version}.pdf`;

/** The pack for governors on one document, in a review build: `packs/staff-agreement.pdf`. */
export const packPath = (document: string): string => `packs/${document}.pdf`;

/** The page that shows what changed between two editions: `versions/staff-agreement/1.1..2.0.html`. */
export const redlinePath = (document: string, before: string, after: string): string =>
  `versions/${document}/${before}..${after}.html`;

/** The calendar of all schools of a trust, relative to the whole output. */
export const trustReviewsPath = (trust: string): string => `${trust}-reviews.ics`;

/** The page that sets the rules of all schools of a trust beside one another, relative to the whole output. */
export const trustRulesPath = (trust: string): string => `${trust}-rules.html`;

/** The pages with the editions of all schools of a trust, and with the guidance that each answers. */
export const trustEditionsPath = (trust: string): string => `${trust}-editions.html`;
export const trustGuidancePath = (trust: string): string => `${trust}-guidance.html`;

/** The page “Report a concern” in another language, such as `pl/contacts.html`. */
export const contactsPath = (language: string): string => `${language}/contacts.html`;

/** The page that gathers what concerns one reader, such as `for/parents.html`. */
export const readerPath = (reader: Audience): string => `for/${reader}.html`;

export const fontPath = (file: string): string => `assets/fonts/${file}`;
export const logoPath = (fileName: string): string => `assets/logo.${fileName.split('.').at(-1)}`;

/**
 * The address of one page as another page of the same school links to it. Both paths are relative to the folder
 * of the school, so that the folder works at any address.
 */
export function relative(from: string, to: string): string {
  const hash = to.indexOf('#');
  const path = hash < 0 ? to : to.slice(0, hash);
  const tail = hash < 0 ? '' : to.slice(hash);
  if (path === from && tail) return tail;
  // Every page asks this for every link, so it cuts no path into parts.
  let common = 0;
  for (
    let end = path.indexOf('/');
    end >= 0 && from.startsWith(path.slice(0, end + 1));
    end = path.indexOf('/', common)
  )
    common = end + 1;
  let up = '';
  for (let end = from.indexOf('/', common); end >= 0; end = from.indexOf('/', end + 1)) up += '../';
  return up + path.slice(common) + tail;
}
