/** What Astro says of the page that stands at an address, as far as its file hangs on it. */
export interface PageRoute {
  readonly type: 'page' | 'endpoint' | 'redirect' | 'fallback';
  /** Whether it is the page of its folder. */
  readonly isIndex: boolean;
}

/** The file of a page, relative to the output: that of a folder is `index.html`, what a module writes has its own name. */
export function fileOf(pathname: string, { type, isIndex }: PageRoute): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return path;
  return isIndex ? `${path}/index.html`.replace(/^\//, '') : `${path}.html`;
}

/** The address at which a page is asked for. Nobody answers there: it only has to be whole. */
export function addressOf(pathname: string, { type, isIndex }: PageRoute): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  const ending = type === 'endpoint' || path === '' ? '' : isIndex ? '/' : '.html';
  return `http://policypress.example/${encodeURI(path)}${ending}`;
}

/** The school in whose folder a page stands; undefined for those that stand beside the folders. */
export function schoolOf(pathname: string, schools: ReadonlySet<string>): string | undefined {
  const [, first = ''] = /^\/?([^/]*)/.exec(pathname) ?? [];
  return schools.has(first) ? first : undefined;
}
