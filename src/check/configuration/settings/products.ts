import type { ProductsRegistry } from '../../../document/library.ts';
import type { School } from '../../../document/school.ts';
import { SYSTEMS } from '../../../schema/systems.ts';

/** A product of the registry that a setting names. */
export interface NamedProduct {
  readonly path: string;
  /** The words that name it. */
  readonly words: string;
  readonly product: ProductsRegistry[string];
  /** The system of school.yaml it stands under; absent for tools that are named elsewhere. */
  readonly system?: (typeof SYSTEMS)[number];
}

/** The products of the registry that a school names, one for each setting; unlisted names are not wrong. */
export function productsIn({ config }: School, registry: ProductsRegistry): readonly NamedProduct[] {
  const find = (path: string, words: string | undefined, system?: NamedProduct['system']): NamedProduct[] => {
    const product = words === undefined ? undefined : productIn(words, registry);
    return product && words !== undefined ? [{ path, words, product, ...(system && { system }) }] : [];
  };
  return [
    ...SYSTEMS.flatMap((system) => {
      const byName = find(`${system}.product`, config[system]?.product, system);
      // The name of a company alone says nothing of a kind.
      return byName.length > 0 ? byName : find(`${system}.provider`, config[system]?.provider);
    }),
    ...config.teaching.aiTools.flatMap((tool, index) => find(`teaching.aiTools.${index}`, tool)),
    ...find('features.videoPlatform', config.features.videoPlatform),
  ];
}

/** The product whose name is the longest that stands in the words. */
function productIn(words: string, registry: ProductsRegistry): ProductsRegistry[string] | undefined {
  const named = Object.values(registry).flatMap((product) =>
    [product.name, ...product.alsoKnownAs].filter((name) => names(words, name)).map((name) => ({ name, product })),
  );
  return named.sort((one, other) => other.name.length - one.name.length)[0]?.product;
}

const names = (words: string, name: string): boolean => ` ${plain(words)} `.includes(` ${plain(name)} `);
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
