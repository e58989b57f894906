import { createHash } from 'node:crypto';

const BASE = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
];

/** What a page may load: only files of its own folder. */
export const PAGE_POLICY = BASE.join('; ');

/** The search page may also run its script and Pagefind's WebAssembly, and read the index. */
export const SEARCH_POLICY = [...BASE, "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'"].join('; ');

/** A policy page may also run the script that copies links and prints one section. */
export const SECTIONS_POLICY = [...BASE, "script-src 'self'"].join('; ');

/** The page that other websites frame may also run the script that tells its height. */
export const EMBED_POLICY = [...BASE, "script-src 'self'"].join('; ');

/** What a server sends with every page: as much as any of them may do. Each page narrows it for itself. */
export const HEADER_POLICY = SEARCH_POLICY;

/** A page that stands alone may use one style sheet of its own, known by its hash, and nothing else. */
export const aloneWith = (css: string): string =>
  `default-src 'none'; style-src 'sha256-${createHash('sha256').update(css).digest('base64')}'; base-uri 'none'; form-action 'none'`;
