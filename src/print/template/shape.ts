import { z } from 'zod';

/** What a template may expect at a path of its view. */
export type Shape =
  | { readonly kind: 'object'; readonly keys: ReadonlyMap<string, Shape> }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'maybe'; readonly of: Shape }
  | { readonly kind: 'text' | 'number' | 'flag' | 'html' };

/** The shape that a schema describes. Views use only the few kinds of schema that are read here. */
export function shapeOf(schema: z.core.$ZodType): Shape {
  if (schema instanceof z.ZodObject) {
    return {
      kind: 'object',
      keys: new Map(
        Object.entries(schema.shape as Record<string, z.core.$ZodType>).map(([key, value]) => [key, shapeOf(value)]),
      ),
    };
  }
  if (schema instanceof z.ZodArray) return { kind: 'list', of: shapeOf(schema.element) };
  if (schema instanceof z.ZodNullable) return { kind: 'maybe', of: shapeOf(schema.unwrap()) };
  if (schema instanceof z.ZodString) return { kind: 'text' };
  if (schema instanceof z.ZodNumber) return { kind: 'number' };
  if (schema instanceof z.ZodBoolean) return { kind: 'flag' };
  // The only schema of our own is that of finished HTML.
  if (schema instanceof z.ZodCustom) return { kind: 'html' };
  throw new Error(`A view may not use the schema “${schema._zod.def.type}”`);
}

/** A shape in the words of a message. */
export function describe(shape: Shape): string {
  const words = {
    object: 'a group',
    list: 'a list',
    maybe: 'a group that may be absent',
    text: 'a text',
    number: 'a number',
    flag: 'a yes or no',
    html: 'finished HTML',
  };
  return words[shape.kind];
}
