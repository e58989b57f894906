import type { HElement, Property } from '../../document/hast.ts';
import { attribute } from '../../edition/tree/parts.ts';
import { MARK } from '../marks.ts';
import { type Ledger, note, type Where } from './ledger.ts';

/** Properties that say something to a reader, in words. The others follow the words or are a matter of layout. */
const SPOKEN: Readonly<Record<string, string>> = {
  'data-audiences': 'readers',
  'data-face': 'may show a face',
  'data-type': 'kind',
  'data-rows': 'rows on a sheet',
};

/**
 * The properties of a merged element: those it has now, with those it had before kept aside where they differ. A
 * difference that says something to a reader is noted as a change.
 */
export function mergeProperties(
  before: HElement,
  after: HElement,
  where: Where,
  ledger: Ledger,
): HElement['properties'] {
  if (same(before.properties, after.properties)) return after.properties;
  const numbers = Object.entries(SPOKEN).flatMap(([name, property]) => {
    const [was, is] = [attribute(before, name), attribute(after, name)];
    if (was === is) return [];
    return note(ledger, {
      class: 'wording',
      how: 'property',
      property,
      before: was,
      after: is,
      items: where.items,
    });
  });
  return {
    ...after.properties,
    ...(numbers.length > 0 && { [MARK.change]: 'changed', [MARK.number]: numbers.join(' ') }),
    [MARK.was]: JSON.stringify(before.properties),
  };
}

function same(a: Readonly<Record<string, Property>>, b: Readonly<Record<string, Property>>): boolean {
  const [x, y] = [present(a), present(b)];
  return x.length === y.length && x.every(([name, value], index) => name === y[index]?.[0] && value === y[index]?.[1]);
}

const present = (properties: Readonly<Record<string, Property>>): [string, string][] =>
  Object.entries(properties)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => [name, String(value)]);
