import { resolve, sep } from 'node:path';

/**
 * The absolute path of a file below a root.
 * @throws when the path would lie outside: names are checked long before this, so that would be our own bug
 */
export function inside(root: string, ...parts: readonly string[]): string {
  const top = resolve(root);
  const path = resolve(top, ...parts);
  if (path !== top && !path.startsWith(top + sep)) throw new Error(`“${parts.join('/')}” would lie outside ${top}`);
  return path;
}
