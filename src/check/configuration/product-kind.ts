import type { ConfigurationRule } from './rule.ts';
import { productsIn } from './settings/products.ts';

/** A product of the registry stands under a system of its kind. */
export const productKind: ConfigurationRule = {
  id: 'config/product-kind',
  checks: ['C14'],
  name: 'Every product does the job it is named for',
  reason: 'A filter does not watch for signs of harm, and a virus scanner blocks no pages.',
  severity: 'warning',
  source: 'content/registries/products.yaml',
  who: 'IT manager or provider',
  bad: 'monitoring: { provider: Smoothwall, product: Smoothwall Filter }',
  good: 'monitoring: { provider: Smoothwall, product: Smoothwall Monitor }',
  check: ({ school, library }) =>
    productsIn(school, library.products).flatMap(({ path, system, words, product }) => {
      if (product.status !== 'current' || system === undefined || product.kind.includes(system)) return [];
      const kinds = product.kind.map((kind) => `“${kind}”`).join(' and ');
      return [
        {
          path,
          message: `“${words}” stands under “${system}”, and is a product for ${kinds}.`,
          fix: `Name the product that the school uses for “${system}”.`,
        },
      ];
    }),
};
