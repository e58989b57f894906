import { dirname } from 'node:path/posix';
import { KINDS } from '../../document/document.ts';
import { PATHS, pagePath, readerPath } from '../paths.ts';
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
    [...KINDS.map((kind) => pagePath({ kind, id: 'any' })), readerPath('parents'), 'versions/any'].map(dirname),
  ),
];

/** `Content-Security-Policy` for a page that a server sends, and for the page that others may frame. */
export const PAGE_HEADER = `Content-Security-Policy: ${HEADER_POLICY}; ${FRAMES}`;
export const EMBED_HEADER = `Content-Security-Policy: ${HEADER_POLICY}; ${FRAMES_OF_EMBED}`;

/**
 * Renders the file `_headers`, by which Netlify and Cloudflare Pages learn what to send with each file of a school
 * whose folder is published by itself. Each page has one rule with a security policy, since two would be joined; PDFs
 * have none, because it hinders the viewers of some browsers. Addresses stand with and without `.html`: some hosts
 * leave it out.
 */
export function renderHeaders(): string {
  const pages = Object.values(PATHS).filter((path) => path.endsWith('.html') && path !== PATHS.embed);
  const addresses = pages.flatMap((path) => (path === PATHS.home ? ['', path] : [path.replace(/\.html$/, ''), path]));
  const rules: [string, readonly string[]][] = [
    ['/*', EVERYWHERE],
    ...[...addresses, ...FOLDERS.map((folder) => `${folder}/*`)].map((path): [string, readonly string[]] => [
      `/${path}`,
      [PAGE_HEADER, 'Cache-Control: no-cache'],
    ]),
    ...[PATHS.embed, PATHS.embed.replace(/\.html$/, '')].map((path): [string, readonly string[]] => [
      `/${path}`,
      [EMBED_HEADER, 'Cache-Control: no-cache'],
    ]),
    ['/pagefind/*', ['Cache-Control: no-cache']],
    ['/assets/*', ['Cache-Control: public, max-age=3600']],
  ];
  return `${rules.map(([path, headers]) => [path, ...headers.map((header) => `  ${header}`)].join('\n')).join('\n')}\n`;
}
