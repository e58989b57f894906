import type { PageElement } from './parse-page.ts';

/** The attributes in which a page names another file. */
const NAMES = ['href', 'src', 'action'] as const;

/** One address that a page names. */
export interface Address {
  readonly element: PageElement;
  readonly value: string;
}

/** Every address of a page: links, pictures, styles, scripts and where its forms lead. */
export const addresses = (elements: readonly PageElement[]): Address[] =>
  elements.flatMap((element) =>
    NAMES.flatMap((name) => {
      const value = element.attributes.get(name);
      return value === undefined ? [] : [{ element, value }];
    }),
  );

/** Whether an address leads out of the folder of the school: it names its own scheme, such as `https:` or `tel:`. */
export const leadsOut = (address: string): boolean => /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
