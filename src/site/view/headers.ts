import { dirname } from 'node:path/posix';
import { KINDS } from '../../document/document.ts';
import { contactsPath, PATHS, pagePath, readerPath } from '../paths.ts';
import { FOREIGN } from '../strings/interface.ts';
import { HEADER_POLICY } from './csp.ts';

/** Who may show a page in a frame: the site on which it stands. The page that is made to be shown elsewhere: everybody. */
const FRAMES = "frame-ancestors 'self'";
const FRAMES_OF_EMBED = 'frame-ancestors *';

/** What every file is sent with. */
const EVERYWHERE = [
  'X-Content-Type-Options: nosniff',
  'Referrer-Policy: no-referrer',
  'Permissions-Policy: camera=(), microphone=(), geolocation=()',
];

/** The folders in which pages of documents, readers and editions stand. */
const FOLDERS = [
  ...new Set(
    [
      ...KINDS.map((kind) => pagePath({ kind, id: 'any' })),
      readerPath('parents'),
      'versions/any',
      ...FOREIGN.map(contactsPath),
    ].map(dirname),
  ),
];

/** `Content-Security-Policy` for a page that a server sends, and for the page that others may frame. */
export const PAGE_HEADER = `Content-Security-Policy: ${HEADER_POLICY}; ${FRAMES}`;
export const EMBED_HEADER = `Content-Security-Policy: ${HEADER_POLICY}; ${FRAMES_OF_EMBED}`;

/** An address and what is sent with it. */
type Rule = readonly [address: string, headers: readonly string[]];

/**
 * Renders the file `_headers`, by which Netlify and Cloudflare Pages learn what to send with each file of a school
 * whose folder is published by itself. Each page has one rule with a security policy, since two would be joined; PDFs
 * have none, because it hinders the viewers of some browsers. Addresses stand with and without `.html`: some hosts
 * leave it out.
 */
export const renderHeaders = (): string => render([['/*', EVERYWHERE], ...rulesBelow('/')]);

/**
 * The same for the whole output, where the folders of all schools stand beside one another. A placeholder speaks for
 * every school: Cloudflare reads no more than a hundred rules.
 * @param pages the pages beside those folders
 */
export const renderOutputHeaders = (pages: readonly string[]): string =>
  render([
    ['/*', EVERYWHERE],
    ...pages.flatMap((page) => pageRules('/', page)),
    assets('/'),
    ...rulesBelow('/:school/'),
  ]);

const rulesBelow = (base: string): readonly Rule[] => [
  ...Object.values(PATHS)
    .filter((path) => path.endsWith('.html'))
    .flatMap((path) => pageRules(base, path, path === PATHS.embed ? EMBED_HEADER : PAGE_HEADER)),
  ...FOLDERS.map((folder): Rule => [`${base}${folder}/*`, [PAGE_HEADER, FRESH]]),
  [`${base}pagefind/*`, [FRESH]],
  assets(base),
];

const pageRules = (base: string, path: string, policy = PAGE_HEADER): readonly Rule[] =>
  [path === PATHS.home ? '' : path.replace(/\.html$/, ''), path].map((end) => [base + end, [policy, FRESH]]);

const FRESH = 'Cache-Control: no-cache';
const assets = (base: string): Rule => [`${base}assets/*`, ['Cache-Control: public, max-age=3600']];

const render = (rules: readonly Rule[]): string =>
  `${rules.map(([address, headers]) => [address, ...headers.map((header) => `  ${header}`)].join('\n')).join('\n')}\n`;
