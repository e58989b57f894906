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

/** Several rules ask for the products of one school after the other. */
const known = new WeakMap<School, { readonly registry: ProductsRegistry; readonly found: readonly NamedProduct[] }>();

/** The products of the registry that a school names, one for each setting; unlisted names are not wrong. */
export function productsIn(school: School, registry: ProductsRegistry): readonly NamedProduct[] {
  const kept = known.get(school);
  if (kept?.registry === registry) return kept.found;
  const found = findProducts(school, registry);
  known.set(school, { registry, found });
  return found;
}

function findProducts({ config }: School, registry: ProductsRegistry): readonly NamedProduct[] {
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

/** A product under one of its names. */
interface Named {
  readonly name: string;
  readonly plainName: string;
  readonly product: ProductsRegistry[string];
}

const names = new WeakMap<ProductsRegistry, readonly Named[]>();

/** Every name of every product, the longest first. */
function namesOf(registry: ProductsRegistry): readonly Named[] {
  const kept = names.get(registry);
  if (kept) return kept;
  const all = Object.values(registry)
    .flatMap((product) =>
      [product.name, ...product.alsoKnownAs].map((name) => ({ name, plainName: plain(name), product })),
    )
    .sort((one, other) => other.name.length - one.name.length);
  names.set(registry, all);
  return all;
}

/** The product whose name is the longest that stands in the words. */
function productIn(words: string, registry: ProductsRegistry): ProductsRegistry[string] | undefined {
  const said = plain(words);
  return namesOf(registry).find(({ plainName }) => said.includes(plainName))?.product;
}

/** Words in small letters, each with a space on either side. */
const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `;
