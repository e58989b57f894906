import type { Library } from '../../document/library.ts';

/** The file of a registry, as messages name it. */
export const registryFile = (library: Library, name: string): string =>
  Object.keys(library.places).find((file) => file.endsWith(`registries/${name}.yaml`)) ?? `registries/${name}.yaml`;
