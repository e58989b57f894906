import type { YamlValue } from '../read/yaml.ts';

/** Answers in the shape of school.yaml; any part may still be missing. */
export type Answers = { readonly [name: string]: YamlValue };

export const isMap = (value: YamlValue | undefined): value is Answers =>
  typeof value === 'object' && !Array.isArray(value);

/** The value at a dotted path, or undefined where there is none. */
export function getAt(value: YamlValue | undefined, path: string): YamlValue | undefined {
  let inner = value;
  for (const part of path.split('.')) {
    if (Array.isArray(inner)) inner = inner[Number(part)] as YamlValue | undefined;
    else inner = isMap(inner) && Object.hasOwn(inner, part) ? inner[part] : undefined;
  }
  return inner;
}

/** A copy with one more answer. Digits in the path stand for the entry of a list; entries before it become empty. */
export const setAt = (answers: Answers, path: string, value: YamlValue): Answers =>
  put(answers, path.split('.'), value) as Answers;

function put(node: YamlValue | undefined, path: readonly string[], value: YamlValue): YamlValue {
  const [part, ...rest] = path;
  if (part === undefined) return value;
  if (/^\d+$/.test(part) && !isMap(node)) {
    const list: YamlValue[] = Array.isArray(node) ? [...(node as YamlValue[])] : [];
    const index = Number(part);
    while (list.length < index) list.push('');
    list[index] = put(list[index], rest, value);
    return list;
  }
  const map = isMap(node) ? node : {};
  return { ...map, [part]: put(Object.hasOwn(map, part) ? map[part] : undefined, rest, value) };
}

/** The answers without what was left empty; a group or a list with nothing left in it goes as well. */
export const prune = (answers: Answers): Answers => (pruned(answers) ?? {}) as Answers;

function pruned(value: YamlValue): YamlValue | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) {
    const kept = (value as YamlValue[]).map(pruned).filter((item) => item !== undefined);
    return kept.length > 0 || value.length === 0 ? kept : undefined;
  }
  const kept = Object.entries(value).flatMap(([name, child]) => {
    const inner = pruned(child);
    return inner === undefined ? [] : [[name, inner] as const];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
