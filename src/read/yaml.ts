import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLParseError,
} from 'yaml';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { firstTooDeep, MOST_DEPTH } from './yaml-nesting.ts';

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
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Parses a YAML file. Every scalar stays text, so that `01632960100`, `no`, `1.10` and `8.30` mean what was typed.
 * @param file the name that diagnostics give
 * @returns the value and the places of its parts; diagnostics for syntax, repeated keys, anchors, tags, files over
 *   256 kB, nesting over 20 levels and keys that could reach into objects
 */
export function parseYaml(text: string, file: string): YamlSource {
  const reading = new Reading(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), file);
  const { lines, valueAt, keyAt, diagnostics } = reading;
  const value = reading.value();
  return { file, lines, value: diagnostics.length > 0 ? undefined : value, valueAt, keyAt, diagnostics };
}

/** One file while it is read: its value is built up together with the places and the problems of its parts. */
class Reading {
  readonly lines: readonly string[];
  readonly diagnostics: Diagnostic[] = [];
  readonly valueAt = new Map<string, Place>();
  readonly keyAt = new Map<string, Place>();
  private readonly source: string;
  private readonly start: Place;
  private readonly counter = new LineCounter();

  constructor(source: string, file: string) {
    this.source = source;
    this.lines = source.split('\n');
    this.start = { file, line: 1, column: 1, length: 1 };
  }

  value(): YamlSource['value'] {
    if (this.isTooLarge() || this.isTooDeep()) return undefined;
    const document = parseDocument(this.source, {
      schema: 'failsafe',
      lineCounter: this.counter,
      uniqueKeys: true,
      prettyErrors: false,
      strict: true,
      merge: false,
    });
    for (const error of document.errors) this.refuseSyntax(error);
    for (const { pos } of document.warnings)
      this.problem(
        'yaml/tag',
        this.placeOf(pos[0], pos[1] - pos[0]),
        'A tag (a word that starts with !) is not used in these files.',
        'Put the value between quotation marks.',
      );
    if (this.diagnostics.length > 0) return undefined;
    const root = document.contents;
    if (isMap(root)) return this.convert(root, '') as YamlSource['value'];
    this.problem(
      'yaml/not-a-map',
      this.start,
      'This file should hold settings, one to a line, such as “name: Larkfield Primary School”.',
      'See docs/configuration.md for the settings there are.',
    );
    return undefined;
  }

  private isTooLarge(): boolean {
    if (Buffer.byteLength(this.source) <= MOST_BYTES) return false;
    this.problem(
      'yaml/too-large',
      this.start,
      `This file has more than ${MOST_BYTES / 1024} kB, which no configuration needs.`,
      'Take out what does not belong here.',
    );
    return true;
  }

  /** Nesting is measured on tokens before anything recursive runs, so that a hostile file cannot exhaust the stack. */
  private isTooDeep(): boolean {
    const deep = firstTooDeep(this.source);
    if (deep === undefined) return false;
    this.counter.lineStarts.push(...lineStarts(this.source));
    this.problem(
      'yaml/too-deep',
      this.placeOf(deep, 1),
      `This is nested more than ${MOST_DEPTH} levels deep.`,
      'No setting needs that: check the indentation and the brackets.',
    );
    return true;
  }

  private refuseSyntax({ message, pos: [from, to] }: YAMLParseError): void {
    const place = this.placeOf(from, Math.max(to - from, 1));
    if (/duplicated mapping key|Map keys must be unique/i.test(message))
      this.problem('yaml/repeated-key', place, 'This key stands here twice.', 'Keep one of the two.');
    else {
      const said = `This cannot be read as YAML: ${firstSentence(message)}`;
      this.problem('yaml/syntax', place, said, syntaxHint(message));
    }
  }

  private convert(node: Node | null, path: string): YamlValue {
    if (node === null) return '';
    if (node.range)
      this.valueAt.set(path, this.placeOf(node.range[0], isScalar(node) ? node.range[1] - node.range[0] : 1));
    if (isAlias(node) || ('anchor' in node && node.anchor)) {
      this.problem(
        'yaml/anchor',
        this.valueAt.get(path) ?? this.start,
        'Anchors and aliases (& and *) are not used in these files.',
        'Write the value out. If it starts with * or &, put it between quotation marks.',
      );
      return '';
    }
    if (isScalar(node)) return String((node as Scalar).value ?? '');
    if (isSeq(node)) return node.items.map((item, index) => this.convert(item as Node | null, `${path}.${index}`));
    return isMap(node) ? this.convertMap(node, path) : '';
  }

  private convertMap({ items }: YAMLMap, path: string): YamlValue {
    const map: Record<string, YamlValue> = {};
    for (const { key, value } of items) {
      const keyNode = key as Node;
      const name = isScalar(keyNode) ? String(keyNode.value) : '';
      const child = path === '' ? name : `${path}.${name}`;
      const place = this.placeOf(keyNode.range?.[0] ?? 0, name.length);
      this.keyAt.set(child, place);
      if (!isScalar(keyNode) || FORBIDDEN.has(name)) {
        this.problem('yaml/forbidden-key', place, `“${name}” cannot be used as a key.`, 'Take it out.');
        continue;
      }
      map[name] = this.convert(value as Node | null, child);
      if (!this.valueAt.has(child)) this.valueAt.set(child, place);
    }
    return map;
  }

  private placeOf(offset: number, length: number): Place {
    const { line, col } = this.counter.linePos(Math.min(offset, this.source.length));
    const at = Math.min(Math.max(line, 1), this.lines.length);
    return { file: this.start.file, line: at, column: Math.max(col, 1), length: Math.max(length, 1) };
  }

  private problem(rule: string, place: Place, message: string, fix: string): void {
    const excerpt = this.lines[place.line - 1] ?? '';
    this.diagnostics.push({ rule, severity: 'error', ...place, message, fix, excerpt });
  }
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
