import type { TemplateNode } from '../document/template.ts';
import { components } from '../resolve/components/index.ts';

/** A library file as @astrojs/mdx compiles it. */
export interface MdxModule {
  readonly Content: (props: { components: Readonly<Record<string, unknown>> }) => unknown;
}

/** A node of `astro/jsx-runtime`. A fragment has a symbol as its type, a component of ours a named marker. */
interface VNode {
  readonly type: string | symbol | Marker | ((props: Readonly<Record<string, unknown>>) => unknown);
  readonly props: Readonly<Record<string, unknown>>;
}

/** Stands for a component of the library; it is never called. */
interface Marker {
  (): never;
  readonly library: string;
}

const MARKERS = Object.fromEntries(Object.keys(components).map((name) => [name, marker(name)]));

function marker(name: string): Marker {
  const never = (): never => {
    throw new Error(`<${name}> belongs to the resolver and is not called by Astro.`);
  };
  return Object.assign(never, { library: name });
}

/**
 * Reads the tree of a compiled library file into the same template that the CLI's parser makes of it, so that the
 * resolver gives the same document from either. Only places in the file are missing.
 */
export function mdxBody(module: MdxModule): readonly TemplateNode[] {
  return read(module.Content({ components: MARKERS }));
}

function read(node: unknown): TemplateNode[] {
  if (node === null || node === undefined || typeof node === 'boolean') return [];
  if (typeof node === 'string' || typeof node === 'number') return [{ type: 'text', value: String(node) }];
  if (Array.isArray(node)) return node.flatMap(read);
  const { type, props } = node as VNode;
  const { children, ...rest } = props;
  if (typeof type === 'symbol') return read(children);
  if (typeof type === 'string')
    return [{ type: 'element', tagName: type, properties: properties(type, rest), children: read(children) }];
  if (isMarker(type))
    return [{ type: 'component', name: type.library, props: componentProps(rest), children: read(children) }];
  return read(type(props));
}

const isMarker = (type: NonNullable<unknown>): type is Marker => typeof type === 'function' && 'library' in type;

function properties(
  tagName: string,
  props: Readonly<Record<string, unknown>>,
): Record<string, string | number | boolean> {
  const kept: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(props)) {
    // Astro gives every heading an id of its own; the resolver makes ids that are unique in the whole policy.
    if (name === 'id' && /^h[1-6]$/.test(tagName)) continue;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') kept[name] = value;
    else if (name === 'style' && typeof value === 'object' && value !== null) kept[name] = styleText(value);
  }
  return kept;
}

/** Table cells with an alignment come with their style as an object. */
const styleText = (style: object): string =>
  Object.entries(style)
    .map(([name, value]) => `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${String(value)}`)
    .join('; ');

const componentProps = (props: Readonly<Record<string, unknown>>): Record<string, string | true> =>
  Object.fromEntries(
    Object.entries(props).filter(
      (entry): entry is [string, string | true] => typeof entry[1] === 'string' || entry[1] === true,
    ),
  );
