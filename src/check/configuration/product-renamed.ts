import type { ConfigurationRule } from './rule.ts';
import { productsIn } from './settings/products.ts';

/** Products that the registry knows under a newer name. */
export const productRenamed: ConfigurationRule = {
  id: 'config/product-renamed',
  checks: ['C14'],
  name: 'Every product has its name of today',
  reason: 'A name of the past shows that nobody looked at the settings since, and support staff do not know it.',
  severity: 'warning',
  source: 'content/registries/products.yaml',
  who: 'IT manager or provider',
  bad: 'filtering: { provider: Websense, product: Websense }',
  good: 'filtering: { provider: Forcepoint, product: Forcepoint web security }',
  check: ({ school, library }) =>
    productsIn(school, library.products).flatMap(({ path, words, product }) => {
      if (product.status !== 'renamed') return [];
      const today = library.products[product.to]?.name ?? product.to;
      const message = `“${words}” is called ${today} today.${product.note ? ` ${product.note}` : ''}`;
      return [{ path, message, fix: 'Look which of the two the school has, and give its name of today.' }];
    }),
};
