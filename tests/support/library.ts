import { fileURLToPath } from 'node:url';
import type { Library } from '../../src/document/library.ts';
import { readLibrary } from '../../src/read/library.ts';

export const contentFolder = fileURLToPath(new URL('../../content', import.meta.url));
export const schoolsFolder = fileURLToPath(new URL('../../schools', import.meta.url));

let library: Promise<Library> | undefined;

/** The library that policypress ships, read once. */
export function shippedLibrary(): Promise<Library> {
  library ??= readLibrary(contentFolder).then(({ value, diagnostics }) => {
    if (!value) throw new Error(`The library cannot be read: ${JSON.stringify(diagnostics)}`);
    return value;
  });
  return library;
}
