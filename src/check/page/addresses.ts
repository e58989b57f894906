import type { PageElement } from './parse-page.ts';

/** The attributes in which a page names another file. */
const NAMES = ['href', 'src', 'action'] as const;

/** One address that a page names. */
export interface Address {
  readonly element: PageElement;
  readonly value: string;
}

/** Several rules ask for the addresses of one page. */
const known = new WeakMap<readonly PageElement[], readonly Address[]>();

/** Every address of a page: links, pictures, styles, scripts and where its forms lead. */
export function addresses(elements: readonly PageElement[]): readonly Address[] {
  const kept = known.get(elements);
  if (kept) return kept;
  const found: Address[] = [];
  for (const element of elements) {
    if (element.attributes.size === 0) continue;
    for (const name of NAMES) {
      const value = element.attributes.get(name);
      if (value !== undefined) found.push({ element, value });
    }
  }
  known.set(elements, found);
  return found;
}

/** Whether an address leads out of the folder of the school: it names its own scheme, such as `https:` or `tel:`. */
export const leadsOut = (address: string): boolean => /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
