import type { School } from '../document/school.ts';
import { foreignFact, MONTHS } from './foreign-fact.ts';

/** `2026-09-16` → `16 September 2026`. */
export function longDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function sentenceList(items: readonly string[], last = 'and'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

/** The value that stands at a dotted path of a school, `trust.…` included; undefined where there is none. */
export function valueAt(school: School, path: string): unknown {
  const parts = partsOf(path);
  let value: unknown = parts[0] === 'trust' ? { trust: school.trust } : school.config;
  for (const part of parts) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}

/** The same few hundred paths are asked for in every school. */
const split = new Map<string, readonly string[]>();

function partsOf(path: string): readonly string[] {
  const known = split.get(path);
  if (known) return known;
  if (split.size > MOST_PATHS) split.clear();
  const parts = path.split('.');
  split.set(path, parts);
  return parts;
}

const MOST_PATHS = 5000;

/**
 * A fact as it is printed: dates in words, lists of words joined, numbers in digits.
 * Undefined where the school has no such fact, or where the path names a group and not a single value.
 * @param language the tag of another language, such as `pl`, in which dates, lists and numbers are to be said
 */
export function factText(school: School, path: string, language?: string): string | undefined {
  const value = valueAt(school, path);
  if (language !== undefined) return foreignFact(value, language);
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? longDate(value) : value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string'))
    return sentenceList(value as string[]);
  return undefined;
}

/** True if a condition on this fact holds: it is there, not empty and not `no`. */
export function hasFact(school: School, path: string): boolean {
  const value = valueAt(school, path);
  return value !== undefined && value !== false && value !== '' && !(Array.isArray(value) && value.length === 0);
}
