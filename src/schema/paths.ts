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

/** One layer off `optional`, `default` and the like, which say nothing about the shape; undefined when there is none. */
function unwrapOnce(schema: z.ZodType): z.ZodType | undefined {
  const isWrapper =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNonOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault;
  return isWrapper ? (schema.unwrap() as z.ZodType) : undefined;
}

/** The schema inside `optional`, `default` and the like. */
export function unwrap(schema: z.ZodType): z.ZodType {
  let inner = schema;
  for (let next = unwrapOnce(inner); next; next = unwrapOnce(inner)) inner = next;
  return inner;
}

/** The help that stands beside a key; it may stand on the schema itself or on what it wraps. */
export function helpOf(schema: z.ZodType): KeyHelp | undefined {
  for (let inner: z.ZodType | undefined = schema; inner; inner = unwrapOnce(inner)) {
    const meta = inner.meta() as { description?: string; examples?: unknown[]; who?: Who } | undefined;
    if (meta?.description !== undefined && meta.who !== undefined)
      return { description: meta.description, example: meta.examples?.[0], who: meta.who };
  }
  return undefined;
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

/** Who would know the value at a path below `root`: whoever the help beside it, or beside a group around it, names. */
export function whoAt(root: z.ZodType, path: readonly string[]): Who | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const target = schemaAt(root, path.slice(0, length));
    const who = target && helpOf(target)?.who;
    if (who) return who;
  }
  return undefined;
}

/** Who in a school would know a fact. */
export const whoKnows = (path: string): Who | undefined => whoAt(FACT_ROOT, path.split('.'));

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
