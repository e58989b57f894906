import type { Library } from '../../document/library.ts';
import { registryFile } from './registry-file.ts';

/** A web address that a registry holds. */
export interface RegistryLink {
  readonly url: string;
  readonly id: string;
  readonly registry: string;
  readonly file: string;
  readonly path: string;
}

/** Every web address of the registries, from which all links of the library come. */
export const registryLinks = (library: Library): RegistryLink[] =>
  Object.entries({
    guidance: library.guidance,
    helplines: library.helplines,
  }).flatMap(([registry, entries]) =>
    Object.entries<{ readonly url?: string | undefined }>(entries).flatMap(([id, { url }]) =>
      url === undefined ? [] : [{ url, id, registry, file: registryFile(library, registry), path: `${id}.url` }],
    ),
  );
