import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type Scalar } from 'yaml';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';

/** A value of YAML as the failsafe schema gives it: text, lists and maps, nothing guessed. */
export type YamlValue = string | readonly YamlValue[] | { readonly [name: string]: YamlValue };

/** A YAML file, read with the place of every value. */
export interface YamlSource {
  readonly file: string;
  readonly lines: readonly string[];
  /** Undefined when the file could not be read as one map. */
  readonly value: { readonly [name: string]: YamlValue } | undefined;
  /** Places of values and of keys by dotted path. */
  readonly valueAt: ReadonlyMap<string, Place>;
  readonly keyAt: ReadonlyMap<string, Place>;
  readonly diagnostics: readonly Diagnostic[];
}

const MOST_BYTES = 256 * 1024;
const MOST_DEPTH = 20;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Parses a YAML file. Every scalar stays text, so that `01632960100`, `no`, `1.10` and `8.30` mean what was typed.
 * @param file the name that diagnostics give
 * @returns the value and the places of its parts; diagnostics for syntax, repeated keys, anchors, tags, files over
 *   256 kB, nesting over 20 levels and keys that could reach into objects
 */
export function parseYaml(text: string, file: string): YamlSource {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const lines = source.split('\n');
  const diagnostics: Diagnostic[] = [];
  const valueAt = new Map<string, Place>();
  const keyAt = new Map<string, Place>();
  const done = (value: YamlSource['value']): YamlSource => ({ file, lines, value, valueAt, keyAt, diagnostics });
  const counter = new LineCounter();
  const placeOf = (offset: number, length: number): Place => {
    const { line, col } = counter.linePos(Math.min(offset, source.length));
    const at = Math.min(Math.max(line, 1), lines.length);
    return { file, line: at, column: Math.max(col, 1), length: Math.max(length, 1) };
  };
  const problem = (rule: string, place: Place, message: string, fix: string): void => {
    diagnostics.push({ rule, severity: 'error', ...place, message, fix, excerpt: lines[place.line - 1] ?? '' });
  };
  const start: Place = { file, line: 1, column: 1, length: 1 };
  if (Buffer.byteLength(source) > MOST_BYTES) {
    problem(
      'yaml/too-large',
      start,
      `This file has more than ${MOST_BYTES / 1024} kB, which no configuration needs.`,
      'Take out what does not belong here.',
    );
    return done(undefined);
  }
  // Nesting is measured on tokens before anything recursive runs, so that a hostile file cannot exhaust the stack.
  const deep = firstTooDeep(source);
  if (deep !== undefined) {
    counter.lineStarts.push(...lineStarts(source));
    problem(
      'yaml/too-deep',
      placeOf(deep, 1),
      `This is nested more than ${MOST_DEPTH} levels deep.`,
      'No setting needs that: check the indentation and the brackets.',
    );
    return done(undefined);
  }
  const document = parseDocument(source, {
    schema: 'failsafe',
    lineCounter: counter,
    uniqueKeys: true,
    prettyErrors: false,
    strict: true,
    merge: false,
  });
  for (const error of document.errors) {
    const [from, to] = error.pos;
    const said = /duplicated mapping key|Map keys must be unique/i.test(error.message)
      ? { rule: 'yaml/repeated-key', message: 'This key stands here twice.', fix: 'Keep one of the two.' }
      : {
          rule: 'yaml/syntax',
          message: `This cannot be read as YAML: ${firstSentence(error.message)}`,
          fix: syntaxHint(error.message),
        };
    problem(said.rule, placeOf(from, Math.max(to - from, 1)), said.message, said.fix);
  }
  for (const warning of document.warnings) {
    problem(
      'yaml/tag',
      placeOf(warning.pos[0], warning.pos[1] - warning.pos[0]),
      'A tag (a word that starts with !) is not used in these files.',
      'Put the value between quotation marks.',
    );
  }
  if (diagnostics.length > 0) return done(undefined);
  const root = document.contents;
  if (root === null || !isMap(root)) {
    problem(
      'yaml/not-a-map',
      start,
      'This file should hold settings, one to a line, such as “name: Larkfield Primary School”.',
      'See docs/configuration.md for the settings there are.',
    );
    return done(undefined);
  }

  const convert = (node: Node | null, path: string): YamlValue => {
    if (node !== null && node.range)
      valueAt.set(path, placeOf(node.range[0], isScalar(node) ? node.range[1] - node.range[0] : 1));
    if (node === null) return '';
    if (isAlias(node) || ('anchor' in node && node.anchor)) {
      problem(
        'yaml/anchor',
        valueAt.get(path) ?? start,
        'Anchors and aliases (& and *) are not used in these files.',
        'Write the value out. If it starts with * or &, put it between quotation marks.',
      );
      return '';
    }
    if (isScalar(node)) return String((node as Scalar).value ?? '');
    if (isSeq(node)) return node.items.map((item, index) => convert(item as Node | null, `${path}.${index}`));
    if (!isMap(node)) return '';
    const map: Record<string, YamlValue> = {};
    for (const pair of node.items) {
      const keyNode = pair.key as Node;
      const name = isScalar(keyNode) ? String(keyNode.value) : '';
      const child = path === '' ? name : `${path}.${name}`;
      const keyPlace = placeOf(keyNode.range?.[0] ?? 0, name.length);
      keyAt.set(child, keyPlace);
      if (!isScalar(keyNode) || FORBIDDEN.has(name)) {
        problem('yaml/forbidden-key', keyPlace, `“${name}” cannot be used as a key.`, 'Take it out.');
        continue;
      }
      map[name] = convert(pair.value as Node | null, child);
      if (!valueAt.has(child)) valueAt.set(child, keyPlace);
    }
    return map;
  };
  const value = convert(root, '') as { readonly [name: string]: YamlValue };
  return done(diagnostics.length > 0 ? undefined : value);
}

/** The offset at which nesting first passes the limit, read from indentation and brackets alone. */
function firstTooDeep(source: string): number | undefined {
  let brackets = 0;
  for (const match of source.matchAll(/[[{]|[\]}]|^( *)((?:- )+)/gm)) {
    const sign = match[0];
    if (sign === '[' || sign === '{') brackets += 1;
    else if (sign === ']' || sign === '}') brackets = Math.max(0, brackets - 1);
    else if ((match[2] ?? '').length / 2 > MOST_DEPTH) return match.index;
    if (brackets > MOST_DEPTH) return match.index;
  }
  const indents: number[] = [];
  let offset = 0;
  for (const line of source.split('\n')) {
    const indent = line.length - line.trimStart().length;
    if (line.trim() !== '') {
      while (indents.length > 0 && (indents.at(-1) ?? 0) >= indent) indents.pop();
      indents.push(indent);
      if (indents.length > MOST_DEPTH) return offset;
    }
    offset += line.length + 1;
  }
  return undefined;
}

function lineStarts(source: string): number[] {
  const starts = [0];
  for (let index = source.indexOf('\n'); index >= 0; index = source.indexOf('\n', index + 1)) starts.push(index + 1);
  return starts;
}

const firstSentence = (message: string): string => {
  const line = (message.split('\n')[0] ?? '').replace(/ at line \d+.*$/, '').trim();
  return /[.!?]$/.test(line) ? line : `${line}.`;
};

function syntaxHint(message: string): string {
  if (/tab/i.test(message)) return 'Indent with spaces, not with tabs.';
  if (/compact mappings|implicit key|nested mappings/i.test(message))
    return 'Put the value between quotation marks if it contains a colon, and check that this line is indented like its neighbours.';
  if (/quote/i.test(message)) return 'Close the quotation mark.';
  if (/flow|bracket|brace|\]|\}/i.test(message)) return 'Close the bracket.';
  return 'Check the indentation and the quotation marks on this line and the one above.';
}
