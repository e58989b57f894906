import type { Library } from '../../document/library.ts';
import { registryLinks } from './registry-links.ts';
import type { LibraryRule } from './rule.ts';

/** Addresses that several entries of a registry share, though they are different things. */
export const sharedLink: LibraryRule = {
  id: 'library/shared-link',
  checks: ['C18'],
  name: 'Every source has an address of its own',
  reason: 'One general address for several documents leaves a reader to search for the one that was meant.',
  severity: 'warning',
  bad: 'phones-2026:\n  url: "https://www.gov.uk/schools"\nbehaviour-2024:\n  url: "https://www.gov.uk/schools"',
  good: 'phones-2026:\n  url: "https://www.gov.uk/schools/phones"\nbehaviour-2024:\n  url: "https://www.gov.uk/schools/behaviour"',
  check: ({ library }) => {
    const byUrl = Map.groupBy(registryLinks(library), ({ registry, url }) => `${registry} ${url}`);
    return [...byUrl.values()].flatMap(([first, ...others]) =>
      others
        .filter(({ id }) => first && !isEditionOf(first.id, id, library))
        .map(({ file, path, url }) => ({
          file,
          path,
          message: `“${url}” stands for “${first?.id}” as well.`,
          fix: 'Give the address of each thing itself.',
        })),
    );
  },
};

/** Editions of one text may stand at one address: the page shows the latest. */
function isEditionOf(one: string, other: string, { guidance }: Library): boolean {
  const last = (id: string): string => {
    const next = guidance[id]?.supersededBy;
    return next === undefined || next === id ? id : last(next);
  };
  return last(one) === last(other);
}
