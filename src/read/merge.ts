import { systemKeys } from '../schema/systems.ts';
import type { YamlValue } from './yaml.ts';

/**
 * Parts that a school replaces whole: a telephone number of the trust's lead next to the name of the school's own
 * would be dangerous, so a person, a service, a policy or a system is never mixed from two files.
 */
const WHOLE: readonly RegExp[] = [
  /^people\.[^.]+$/,
  /^contacts\.[^.]+$/,
  /^linkedPolicies\.[^.]+$/,
  new RegExp(`^(${Object.keys(systemKeys).join('|')})$`),
  /^ages$/,
  /^incidentLog\.secondaryLog$/,
];

type Map = { readonly [name: string]: YamlValue };
const isMap = (value: YamlValue | undefined): value is Map => typeof value === 'object' && !Array.isArray(value);

/**
 * Puts a school's own settings over the defaults of its trust: groups merge key by key, everything else (single
 * values, lists, people, contacts, systems) is replaced whole.
 */
export function merge(defaults: Map, own: Map, path = ''): Map {
  const merged: Record<string, YamlValue> = { ...defaults };
  for (const [name, value] of Object.entries(own)) {
    const child = path === '' ? name : `${path}.${name}`;
    const base = Object.hasOwn(defaults, name) ? defaults[name] : undefined;
    const together = isMap(base) && isMap(value) && !WHOLE.some((pattern) => pattern.test(child));
    merged[name] = together ? merge(base, value, child) : value;
  }
  return merged;
}
