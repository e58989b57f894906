import { z } from 'zod';
import type { KeyHelp, Who } from './key.ts';
import { SchoolConfigSchema } from './school.ts';
import { TrustConfigSchema } from './trust.ts';

/** One key of the configuration, found by its dotted path. */
export interface SchemaKey {
  readonly path: string;
  readonly schema: z.ZodType;
  readonly help: KeyHelp | undefined;
  readonly required: boolean;
}

const FACT_ROOT = z.strictObject({
  ...SchoolConfigSchema.shape,
  trust: TrustConfigSchema.omit({ defaults: true }).optional(),
});

/** The schema inside `optional`, `default`, `prefault` and `pipe`, which say nothing about the shape. */
export function unwrap(schema: z.ZodType): z.ZodType {
  let inner = schema;
  while (true) {
    if (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault || inner instanceof z.ZodPrefault)
      inner = inner.unwrap() as z.ZodType;
    else return inner;
  }
}

/** The help that stands beside a key; it may stand on the schema itself or on what it wraps. */
export function helpOf(schema: z.ZodType): KeyHelp | undefined {
  for (
    let inner: z.ZodType | undefined = schema;
    inner;
    inner = inner === unwrapOnce(inner) ? undefined : unwrapOnce(inner)
  ) {
    const meta = inner.meta() as { description?: string; examples?: unknown[]; who?: Who } | undefined;
    if (meta?.description !== undefined && meta.who !== undefined)
      return { description: meta.description, example: meta.examples?.[0], who: meta.who };
  }
  return undefined;
}

function unwrapOnce(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault
    ? (schema.unwrap() as z.ZodType)
    : schema;
}

/** The keys directly under a schema; empty for anything that is not an object. */
export function keysUnder(schema: z.ZodType): readonly (readonly [string, z.ZodType])[] {
  const inner = unwrap(schema);
  return inner instanceof z.ZodObject ? (Object.entries(inner.shape) as [string, z.ZodType][]) : [];
}

/** The schema at a path below `root`; list indexes step into the list's element. Undefined where there is none. */
export function schemaAt(root: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let schema: z.ZodType | undefined = root;
  for (const part of path) {
    if (!schema) return undefined;
    const inner: z.ZodType = unwrap(schema);
    if (inner instanceof z.ZodArray) schema = inner.element as z.ZodType;
    else if (inner instanceof z.ZodObject) schema = keysUnder(inner).find(([name]) => name === part)?.[1];
    else schema = undefined;
  }
  return schema;
}

/** The key that a fact path names, or undefined where no school could have such a fact. */
export function findFact(path: string): SchemaKey | undefined {
  const schema = schemaAt(FACT_ROOT, path.split('.'));
  return schema && { path, schema, help: helpOf(schema), required: !schema.safeParse(undefined).success };
}

/** Every path that a fact may have, groups left out, in the order of the schema. */
export function factPaths(): readonly string[] {
  const paths: string[] = [];
  const walk = (schema: z.ZodType, path: string): void => {
    const keys = keysUnder(schema);
    if (keys.length === 0 && path) paths.push(path);
    for (const [name, child] of keys) walk(child, path ? `${path}.${name}` : name);
  };
  walk(FACT_ROOT, '');
  return paths;
}
