import type { ConfigurationRule } from './rule.ts';
import { productsIn } from './settings/products.ts';

/** Products that the registry calls retired. */
export const productRetired: ConfigurationRule = {
  id: 'config/product-retired',
  checks: ['C14'],
  name: 'Every product is still looked after by its maker',
  reason: 'A filter or a virus scanner that gets no updates protects nobody.',
  severity: 'error',
  source: 'content/registries/products.yaml',
  who: 'IT manager or provider',
  bad: 'antiMalware: { provider: Microsoft, product: Microsoft Security Essentials }',
  good: 'antiMalware: { provider: Microsoft, product: Microsoft Defender for Endpoint }',
  check: ({ school, library }) =>
    productsIn(school, library.products).flatMap(({ path, words, product }) =>
      product.status === 'retired'
        ? [
            {
              path,
              message: `“${words}” is no longer looked after by its maker.${product.note ? ` ${product.note}` : ''}`,
              fix: 'Name the product that the school uses today.',
            },
          ]
        : [],
    ),
};
