import type { Shape } from './shape.ts';

/** What `this` is at a point of a template, and what the blocks around it were about. */
export interface Scope {
  readonly shape: Shape;
  readonly parent?: Scope | undefined;
  /** True inside {{#each}}, where @index, @first and @last are known. */
  readonly inList: boolean;
}

/** The part of a Handlebars path that matters here. */
export interface TemplatePath {
  readonly original: string;
  readonly data: boolean;
  readonly depth: number;
  readonly parts: readonly string[];
}

export type Found = { readonly shape: Shape } | { readonly problem: string };

const LIST_DATA: Readonly<Record<string, Shape>> = {
  index: { kind: 'number' },
  first: { kind: 'flag' },
  last: { kind: 'flag' },
};

/** Looks a path up in the view. */
export function resolvePath(path: TemplatePath, scope: Scope): Found {
  if (path.data) return resolveData(path, scope);
  let start: Scope | undefined = scope;
  for (let up = 0; up < path.depth; up++) start = start?.parent;
  if (!start) return { problem: `“${path.original}” goes up further than there are blocks around it.` };
  return follow(path.parts, start.shape, path.original);
}

function resolveData(path: TemplatePath, scope: Scope): Found {
  const [name = '', ...rest] = path.parts;
  if (name === 'root') {
    let root = scope;
    while (root.parent) root = root.parent;
    return follow(rest, root.shape, path.original);
  }
  const shape = rest.length === 0 && Object.hasOwn(LIST_DATA, name) ? LIST_DATA[name] : undefined;
  if (!shape)
    return { problem: `There is no “${path.original}”; inside {{#each}} there are @index, @first and @last.` };
  return scope.inList ? { shape } : { problem: `“${path.original}” is only known inside {{#each}}.` };
}

function follow(parts: readonly string[], from: Shape, original: string): Found {
  let shape = from;
  for (const part of parts) {
    if (shape.kind === 'maybe')
      return { problem: `“${original}” reaches into a group that may be absent: enter it with {{#with}} first.` };
    const next: Shape | undefined = shape.kind === 'object' ? shape.keys.get(part) : undefined;
    if (!next)
      return {
        problem: `The view has no “${part}” at “${original}”. ${shape.kind === 'object' ? `It has: ${[...shape.keys.keys()].sort().join(', ')}.` : 'There is nothing inside it.'}`,
      };
    shape = next;
  }
  return { shape };
}
