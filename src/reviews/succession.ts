import type { GuidanceRegistry } from '../document/library.ts';

/** The texts of which an entry has taken the place, near ones first, as far back as the registry goes. */
export function predecessorsOf(id: string, guidance: GuidanceRegistry): readonly string[] {
  const found: string[] = [];
  let latest = [id];
  while (latest.length > 0) {
    latest = Object.entries(guidance).flatMap(([older, { supersededBy }]) =>
      supersededBy !== undefined && latest.includes(supersededBy) && older !== id && !found.includes(older)
        ? [older]
        : [],
    );
    found.push(...latest);
  }
  return found;
}
