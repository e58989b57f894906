/** What stands in front matter: a value, or a group of values. */
type Front = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

const LINE = /^( {2})?([a-z][A-Za-z]*):(?: (.+))?$/;
/** A value that YAML takes as it stands: nothing in it could be a sign of YAML, and nothing is cut off at its ends. */
const PLAIN = /^[A-Za-z0-9](?:.*\S)?$/;
const SIGN = /: | #|:$|[\p{Cc}\u2028\u2029\uFEFF]/u;
const QUOTED = /^"([^"\\\p{Cc}]*)"$/u;
/** Keys that reach into objects. */
const FORBIDDEN = new Set(['constructor', 'prototype']);

/**
 * Reads front matter as `approve` writes it: one value to a line, the decisions indented below their key. A reader of
 * any YAML takes a hundred times as long, and a build reads the front matter of every edition.
 * @returns undefined where anything else stands in it, so that a reader of any YAML has to be asked
 */
export function parseFrontLines(front: string): Front | undefined {
  const values: Record<string, string | Record<string, string>> = {};
  let group: Record<string, string> | undefined;
  for (const line of front.replace(/\n$/, '').split('\n')) {
    const [, indent, key = '', raw] = LINE.exec(line) ?? [];
    const within = indent === undefined ? values : group;
    if (key === '' || FORBIDDEN.has(key) || within === undefined || Object.hasOwn(within, key)) return undefined;
    if (indent === undefined) group = undefined;
    if (indent === undefined && raw === undefined) {
      group = {};
      values[key] = group;
      continue;
    }
    const value = raw === undefined ? undefined : plainValue(raw);
    if (value === undefined) return undefined;
    within[key] = value;
  }
  return Object.values(values).some(isEmpty) ? undefined : values;
}

/** A key without anything below it is no group to YAML. */
const isEmpty = (value: string | Readonly<Record<string, string>>): boolean =>
  typeof value === 'object' && Object.keys(value).length === 0;

function plainValue(raw: string): string | undefined {
  if (raw.startsWith('"')) return QUOTED.exec(raw)?.[1];
  return PLAIN.test(raw) && !SIGN.test(raw) ? raw : undefined;
}
