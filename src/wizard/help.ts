import { z } from 'zod';
import type { KeyHelp } from '../schema/key.ts';
import { helpOf, keysUnder, unwrap } from '../schema/paths.ts';
import { humanise } from './words.ts';

/** The help of a key; a group that has none of its own is explained by what it must hold. */
export function helpFor(name: string, schema: z.ZodType): KeyHelp | undefined {
  const own = helpOf(schema);
  if (own) return own;
  const needed = requiredUnder(schema);
  const last = needed.at(-1)?.[1];
  const who = last && helpOf(last)?.who;
  if (who === undefined) return undefined;
  const example = Object.fromEntries(needed.map(([key, child]) => [key, helpOf(child)?.example ?? '']));
  return { description: `${humanise(name)}.`, example, who };
}

/** The keys of a group that have to be given; empty for anything that is not a group. */
export const requiredUnder = (schema: z.ZodType): readonly (readonly [string, z.ZodType])[] =>
  unwrap(schema) instanceof z.ZodObject
    ? keysUnder(schema).filter(([, child]) => !child.safeParse(undefined).success)
    : [];
