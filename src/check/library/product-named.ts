import { inWords } from './in-words.ts';
import type { LibraryRule } from './rule.ts';

/** Products that a shared text names; each school names its own. */
export const productNamed: LibraryRule = {
  id: 'library/product-named',
  checks: ['C14'],
  name: 'A shared text names no product',
  reason: 'A product that one school uses is wrong in the next, and stays in the text when it is replaced.',
  severity: 'error',
  source: 'content/registries/products.yaml',
  bad: 'Netsweeper stops harmful pages.',
  good: '{school.filtering.product} stops harmful pages.',
  check: ({ library }) => {
    const names = Object.values(library.products).flatMap(({ name, alsoKnownAs }) => [name, ...alsoKnownAs]);
    if (names.length === 0) return [];
    const longestFirst = names.sort((a, b) => b.length - a.length).map((name) => name.replace(/[^\w ]/g, '\\$&'));
    return inWords(library.words, new RegExp(`(?<!\\w)(?:${longestFirst.join('|')})(?!\\w)`), (shown) => ({
      message: `“${shown}” is a product, and each school uses its own.`,
      fix: 'Print the fact, such as {school.filtering.product}, or name the kind of product.',
    }));
  },
};
