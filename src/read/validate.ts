import type { z } from 'zod';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import { helpOf, keysUnder, schemaAt, whoAt } from '../schema/paths.ts';
import type { YamlSource } from './yaml.ts';

/** Where values came from: the file of the school first, then that of the trust. */
export interface Origin {
  readonly source: YamlSource;
  /** What stands before a path in that file: `defaults` for a trust. */
  readonly prefix: string;
}

export interface Validated<T> {
  readonly value: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks a value against a schema and puts every problem at the place in the file that supplied it.
 * @param origins the files the value was merged from, nearest first; a missing key is reported in the first
 * @param school the id that diagnostics carry, for a school's configuration
 */
export function validate<T>(
  schema: z.ZodType<T>,
  value: unknown,
  origins: readonly [Origin, ...Origin[]],
  school?: string,
): Validated<T> {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, diagnostics: [] };
  const issues = result.error.issues.flatMap((issue) => flatten(issue));
  const misspelt = misspeltKeys(schema, issues);
  const diagnostics = issues
    .flatMap((issue) => explain(schema, issue, value, origins, misspelt))
    .map((diagnostic) => (school === undefined ? diagnostic : { ...diagnostic, school }));
  return { value: undefined, diagnostics };
}

type Issue = z.core.$ZodIssue;

/** The paths that unknown keys were meant to be: such a key is not reported as missing as well. */
function misspeltKeys(schema: z.ZodType, issues: readonly Issue[]): ReadonlySet<string> {
  return new Set(
    issues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') return [];
      const path = issue.path.map(String);
      return issue.keys.map((name) => [...path, didYouMean(name, keysAt(schema, path)) ?? name].join('.'));
    }),
  );
}

function keysAt(schema: z.ZodType, path: readonly string[]): readonly string[] {
  const parent = schemaAt(schema, path);
  return parent ? keysUnder(parent).map(([name]) => name) : [];
}

/** The problems inside a union are those of the member that came nearest. */
function flatten(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const nearest = [...issue.errors].sort((a, b) => a.length - b.length)[0];
  return nearest === undefined || nearest.length === 0
    ? [issue]
    : nearest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }) as Issue);
}

function explain(
  schema: z.ZodType,
  issue: Issue,
  value: unknown,
  origins: readonly [Origin, ...Origin[]],
  misspelt: ReadonlySet<string>,
): Diagnostic[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((name) => unknownKey(schema, [...path, name], origins));
  const found = path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[part] : undefined,
    value,
  );
  if (found === undefined) return misspelt.has(path.join('.')) ? [] : [missingKey(schema, path, origins)];
  return [wrongValue(schema, issue, path, found, origins)];
}

function unknownKey(schema: z.ZodType, path: readonly string[], origins: readonly [Origin, ...Origin[]]): Diagnostic {
  const name = path.at(-1) ?? '';
  const known = keysAt(schema, path.slice(0, -1));
  const near = didYouMean(name, known);
  const under = path.length > 1 ? ` under “${path.slice(0, -1).join('.')}”` : '';
  const fix = near
    ? `Did you mean “${near}”?`
    : known.length > 0
      ? `Settings that may stand here: ${known.join(', ')}.`
      : 'Take it out.';
  const place = find(path, origins, 'key');
  return at(place, 'config/unknown-key', `“${name}” is not a setting${under}.`, fix, asked(schema, path));
}

function missingKey(schema: z.ZodType, path: readonly string[], origins: readonly [Origin, ...Origin[]]): Diagnostic {
  const target = schemaAt(schema, path);
  const help = target && helpOf(target);
  const [own, trust] = origins;
  const place = find(path.slice(0, -1), origins, 'key');
  const what = help ? ` ${help.description}` : '';
  const sample = help ? `, such as ${sampleYaml(path.at(-1) ?? '', help.example)}` : '';
  const where = trust
    ? `${own.source.file}, or for every school under “defaults” in ${trust.source.file}`
    : own.source.file;
  const who = help ? ` The ${help.who} would know.` : '';
  return at(
    place,
    'config/missing',
    `“${path.join('.')}” is missing.${what}`,
    `Add it to ${where}${sample}.${who}`,
    asked(schema, path),
  );
}

/** A key with an example, as a person would type it. */
const sampleYaml = (name: string, example: unknown): string => `“${name}: ${flowYaml(example)}”`;

/** A value as YAML on one line. */
export function flowYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowYaml).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([name, child]) => `${name}: ${flowYaml(child)}`)
      .join(', ')} }`;
  }
  const text = String(value);
  return /^[#*&!{[>|%@`"']|: |, | #/.test(text) ? JSON.stringify(text) : text;
}

function wrongValue(
  schema: z.ZodType,
  issue: Issue,
  path: readonly string[],
  found: unknown,
  origins: readonly [Origin, ...Origin[]],
): Diagnostic {
  const place = find(path, origins, 'value');
  const name = path.join('.');
  if (issue.code === 'invalid_value' && typeof found === 'string' && found !== '') {
    const answers = issue.values.map(String);
    const near = didYouMean(found, answers);
    return at(
      place,
      'config/not-an-answer',
      `“${shorten(found)}” is not an answer for “${name}”.`,
      near ? `Did you mean “${near}”? The answers are ${answers.join(', ')}.` : `Choose one of: ${answers.join(', ')}.`,
      asked(schema, path),
    );
  }
  const target = schemaAt(schema, path);
  const help = target && helpOf(target);
  const example = help ? ` Write it like this: ${sampleYaml(path.at(-1) ?? '', help.example)}.` : '';
  if (found === '') {
    const comment = isLostToComment(place);
    const message = comment ? `“${name}” is empty, because everything after # is a comment.` : `“${name}” is empty.`;
    return at(
      place,
      'config/empty',
      message,
      comment
        ? 'Put the value between quotation marks.'
        : `Give it a value, or take the line out if it is optional.${example}`,
      asked(schema, path),
    );
  }
  if (issue.code === 'invalid_type') {
    return at(
      place,
      'config/wrong-kind',
      `“${name}” should be ${kindName(issue.expected)}, and is ${kindName(kindOf(found))}.`,
      example.trim() || 'See docs/configuration.md.',
      asked(schema, path),
    );
  }
  const value = typeof found === 'string' ? ` Found “${shorten(found)}”.` : '';
  return at(
    place,
    'config/invalid',
    `“${name}”: ${issue.message}.${value}`.replace(/\.\./g, '.'),
    example.trim() || 'See docs/configuration.md.',
    asked(schema, path),
  );
}

const kindOf = (value: unknown): string =>
  Array.isArray(value) ? 'array' : typeof value === 'object' ? 'object' : 'string';
const kindName = (kind: string): string =>
  ({
    array: 'a list, one entry to a line, each after a dash',
    object: 'a group of settings, indented below it',
    record: 'a group of settings, indented below it',
    string: 'a single value',
  })[kind] ?? kind;
const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

interface Located {
  readonly place: Place;
  readonly source: YamlSource;
}

const isLostToComment = ({ place, source }: Located): boolean => /:\s+#/.test(source.lines[place.line - 1] ?? '');

/** The place of a path: in the first file that wrote it, else that of its nearest parent. */
function find(path: readonly string[], origins: readonly [Origin, ...Origin[]], what: 'key' | 'value'): Located {
  for (let length = path.length; length > 0; length -= 1) {
    const part = path.slice(0, length).join('.');
    for (const { source, prefix } of origins) {
      const full = prefix === '' ? part : `${prefix}.${part}`;
      const place =
        what === 'value' && length === path.length
          ? source.valueAt.get(full)
          : (source.keyAt.get(full) ?? source.valueAt.get(full));
      if (place) return { place, source };
    }
  }
  const [own] = origins;
  return {
    place: own.source.keyAt.get(own.prefix) ?? { file: own.source.file, line: 1, column: 1, length: 1 },
    source: own.source,
  };
}

function at({ place, source }: Located, rule: string, message: string, fix: string, key: Asked): Diagnostic {
  const excerpt = source.lines[place.line - 1] ?? '';
  return { rule, severity: 'error', ...place, message, fix, excerpt, ...key };
}

type Asked = Pick<Diagnostic, 'path' | 'who'>;

function asked(schema: z.ZodType, path: readonly string[]): Asked {
  const who = whoAt(schema, path);
  return { path: path.join('.'), ...(who && { who }) };
}
