import type { Document } from '../../document/document.ts';
import { publishedBase } from '../../document/school.ts';
import { PATHS, pagePath, pdfPath } from '../paths.ts';
import type { SchoolSite } from './school-site.ts';

/** What other programs are told of a page: services that show a link, and search engines. */
export interface PageData {
  /** Open Graph properties in their order. */
  readonly graph: readonly (readonly [property: string, content: string])[];
  /** The kind of thing the page is in schema.org, with its properties; absent for pages that are only ways to others. */
  readonly thing?: { readonly type: string; readonly properties: readonly (readonly [string, string])[] };
  readonly publisher: { readonly name: string; readonly url?: string };
}

/**
 * What is told of a page of a school that says at which address it publishes.
 * @returns undefined for a school that does not, and in a review
 */
export function pageData(
  site: SchoolSite,
  page: {
    readonly path: string;
    readonly title: string;
    readonly description?: string | undefined;
    readonly language?: string | undefined;
  },
): PageData | undefined {
  const base = publishedBase(site.school);
  if (base === undefined || site.audience === 'review') return undefined;
  const { name, website } = site.school.config;
  const url = page.path === PATHS.home ? base : `${base}${page.path}`;
  const document = site.documents.find((candidate) => pagePath(candidate) === page.path);
  const thing = document ? documentThing(document, url, base, site) : homeThing(page.path, page.title, url);
  return {
    graph: [
      ['og:title', page.title],
      ['og:type', document ? 'article' : 'website'],
      ['og:url', url],
      ['og:site_name', name],
      // Open Graph wants a country with the language; a translation is for no country.
      ...(page.language === undefined ? [['og:locale', 'en_GB'] as const] : []),
      ...(page.description ? [['og:description', page.description] as const] : []),
    ],
    ...(thing && { thing }),
    publisher: { name, ...(website !== undefined && { url: website }) },
  };
}

/** The properties of schema.org/DigitalDocument that hold for every kind of document. */
function documentThing(document: Document, url: string, base: string, site: SchoolSite): PageData['thing'] {
  const { version, effective, amendments, status } = document.control;
  const changed = amendments
    .map(({ date }) => date)
    .sort()
    .at(-1);
  return {
    type: 'https://schema.org/DigitalDocument',
    properties: [
      ['name', document.title],
      ['description', document.summary],
      ['url', url],
      ['inLanguage', 'en-GB'],
      ['version', version],
      ['creativeWorkStatus', status === 'approved' ? 'Published' : 'Draft'],
      ...(status === 'approved' ? [['datePublished', effective] as const] : []),
      ...(changed === undefined ? [] : [['dateModified', changed] as const]),
      ...(site.pdfs[document.id] ? [['encoding', `${base}${pdfPath(document)}`] as const] : []),
    ],
  };
}

const homeThing = (path: string, title: string, url: string): PageData['thing'] =>
  path === PATHS.home
    ? {
        type: 'https://schema.org/WebSite',
        properties: [
          ['name', title],
          ['url', url],
          ['inLanguage', 'en-GB'],
        ],
      }
    : undefined;
