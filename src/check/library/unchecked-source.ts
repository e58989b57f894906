import type { Library } from '../../document/library.ts';
import { registryFile } from './registry-file.ts';
import type { LibraryProblem, LibraryRule } from './rule.ts';

/** Entries of the registries that nobody has looked at for a year; each registry is told of once. */
export const uncheckedSource: LibraryRule = {
  id: 'library/unchecked-source',
  checks: ['C05', 'C06', 'C14', 'C18'],
  name: 'Somebody looked at every source within a year',
  reason: 'Law, help lines and products change without telling a school; only looking again finds it out.',
  severity: 'warning',
  bad: 'childline:\n  name: Childline\n  checkedOn: 2024-02-01',
  good: 'childline:\n  name: Childline\n  checkedOn: 2026-11-20',
  check: ({ library, today }) => {
    const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
    return Object.entries(dated(library)).flatMap(([name, registry]): LibraryProblem[] => {
      const late = Object.entries(registry).filter(([, { checkedOn }]) => checkedOn < yearAgo);
      const [first, ...others] = late.sort(([, a], [, b]) => (a.checkedOn < b.checkedOn ? -1 : 1));
      if (!first) return [];
      const [id, { checkedOn }] = first;
      const more =
        others.length === 0 ? '' : ` The same holds for ${others.map(([other]) => `“${other}”`).join(', ')}.`;
      const message = `“${id}” was last checked on ${checkedOn}, more than a year ago.${more}`;
      const fix = 'Look whether it still holds, mend it, and write the day of today under “checkedOn”.';
      return [{ file: registryFile(library, name), path: `${id}.checkedOn`, message, fix }];
    });
  },
};

const dated = (library: Library): Record<string, Readonly<Record<string, { readonly checkedOn: string }>>> => ({
  guidance: library.guidance,
  helplines: library.helplines,
  products: library.products,
  'service-ages': library.serviceAges,
});
