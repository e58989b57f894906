import type { Place } from '../diagnostics/diagnostic.ts';
import type { Origin } from './validate.ts';

/** Where a value was written: in the nearest file that has it. */
export function originOf(path: string, origins: readonly Origin[]): Place | undefined {
  for (const { source, prefix } of origins) {
    const place = source.valueAt.get(prefix === '' ? path : `${prefix}.${path}`);
    if (place) return place;
  }
  return undefined;
}

/** Where each value was written. A part that the school replaces whole has no places in the file of the trust. */
export function allOrigins(origins: readonly Origin[]): Record<string, Place> {
  const places: Record<string, Place> = {};
  for (const { source, prefix } of [...origins].reverse()) {
    for (const [path, place] of source.valueAt) {
      if (prefix === '' && path !== '') places[path] = place;
      else if (prefix !== '' && path.startsWith(`${prefix}.`)) places[path.slice(prefix.length + 1)] = place;
    }
  }
  return places;
}
