import type { z } from 'zod';
import { merge } from '../read/merge.ts';
import { keysUnder } from '../schema/paths.ts';
import { type Answers, getAt, isMap, setAt } from './answers.ts';

/**
 * How much of a key the trust already gives: `all` of it, so that nobody needs to be asked; `some` of it, so that the
 * rest is asked; or nothing that counts. A part that is replaced whole, such as a person, is never half inherited.
 */
export function inherited(defaults: Answers, path: string, schema: z.ZodType): 'all' | 'some' | 'none' {
  const value = getAt(defaults, path);
  if (value === undefined) return 'none';
  if (schema.safeParse(value).success) return 'all';
  return isMap(value) && keysUnder(schema).length > 0 && mergesByKey(path) ? 'some' : 'none';
}

/** Asks the merge itself, so that there is one rule. */
function mergesByKey(path: string): boolean {
  const merged = merge(setAt({}, `${path}.fromTrust`, 'x'), setAt({}, `${path}.fromSchool`, 'x'));
  return getAt(merged, `${path}.fromTrust`) !== undefined;
}
