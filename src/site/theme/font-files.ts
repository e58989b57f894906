/** The faces of the one family, as their package names them; a browser fetches a face only where a page uses it. */
export const FONT_FILES = [
  'atkinson-hyperlegible-next-latin-wght-normal.woff2',
  'atkinson-hyperlegible-next-latin-ext-wght-normal.woff2',
  'atkinson-hyperlegible-next-latin-wght-italic.woff2',
] as const;
