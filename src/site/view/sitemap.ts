import { publishedBase } from '../../document/school.ts';
import { renderXml, xml } from '../../feed/xml.ts';
import { PATHS, pagePath, readerPath } from '../paths.ts';
import { readersOf } from './reader.ts';
import type { SchoolSite } from './school-site.ts';
import { contactTranslations } from './translations.ts';

/** A page that search engines may show, and since when a document on it has said what it says. */
interface ListedPage {
  readonly path: string;
  /** Year-month-day. */
  readonly changed?: string;
}

/** Pages that are no place to arrive at. */
const NOT_LISTED: readonly string[] = [PATHS.search, PATHS.notFound, PATHS.embed];

/** The current pages for everybody, translations among them, and no edition of the past. */
export const listedPages = (site: SchoolSite): ListedPage[] => [
  ...Object.values(PATHS)
    .filter((path) => path.endsWith('.html') && !NOT_LISTED.includes(path))
    .map((path) => ({ path })),
  ...readersOf(site).map((reader) => ({ path: readerPath(reader) })),
  ...site.documents.map((document) => {
    const { effective, amendments } = document.control;
    const changed = [effective, ...amendments.map(({ date }) => date)].sort().at(-1) ?? effective;
    return { path: pagePath(document), changed };
  }),
  ...site.translations.map(({ document }) => ({ path: pagePath(document) })),
  ...contactTranslations(site).map(({ path }) => ({ path })),
];

/**
 * Renders the list of pages for search engines (sitemaps.org, version 0.9).
 * @returns undefined where the school does not say at which address it publishes, and in a review
 */
export function renderSitemap(site: SchoolSite): string | undefined {
  const base = publishedBase(site.school);
  if (base === undefined || site.audience === 'review') return undefined;
  const pages = listedPages(site).map(({ path, changed }) =>
    xml(
      'url',
      {},
      xml('loc', {}, path === PATHS.home ? base : `${base}${path}`),
      ...(changed === undefined ? [] : [xml('lastmod', {}, changed)]),
    ),
  );
  return renderXml(xml('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, ...pages));
}
