import { AUDIENCES } from '../../document/document.ts';
import type { YamlSource } from '../yaml.ts';
import { maskExpressions } from './mask-expression.ts';

/** The keys of library files under which words for readers stand; everything else is an id, a number or a choice. */
const WORDS = new Set([
  'discouraged',
  'duties',
  'help',
  'intro',
  'label',
  'question',
  'retention',
  'short',
  'signedBy',
  'statement',
  'summary',
  'text',
  'title',
  'topic',
]);

/**
 * Leaves of a YAML file only the words that a reader will see. Every line keeps its length; where a value begins, a
 * bullet stands in the place of its key, so that no two values read as one sentence.
 */
export function maskYaml({ lines, valueAt }: Pick<YamlSource, 'lines' | 'valueAt'>): string[] {
  const source = lines.join('\n');
  const starts = lineStarts(lines);
  const masked = source.replace(/[^\n]/g, ' ').split('');
  const groups = new Set([...valueAt.keys()].map((path) => path.slice(0, Math.max(0, path.lastIndexOf('.')))));
  for (const [path, place] of valueAt) {
    if (!isForReaders(path) || groups.has(path)) continue;
    const from = (starts[place.line - 1] ?? 0) + place.column - 1;
    const scalar = source.slice(from, from + (place.length ?? 1));
    const { begin, words } = contentOf(scalar);
    const shown = maskExpressions(words);
    for (let at = 0; at < shown.length; at += 1) masked[from + begin + at] = shown.charAt(at);
    const bullet = from + begin - 2;
    if (bullet >= 0 && masked[bullet] === ' ') masked[bullet] = '•';
  }
  return masked.join('').split('\n');
}

/** `answers.0.for.pupils` is for readers by its audience, `columns.3.help` by its key, `intro.0` by the list it is in. */
function isForReaders(path: string): boolean {
  const names = path.split('.').filter((name) => !/^\d+$/.test(name));
  const [before, last = ''] = names.slice(-2).length === 2 ? names.slice(-2) : ['', names[0]];
  return WORDS.has(last) || (before === 'for' && (AUDIENCES as readonly string[]).includes(last));
}

/** The words of a scalar without its quotation marks or the head of a block. */
function contentOf(scalar: string): { readonly begin: number; readonly words: string } {
  if (/^["']/.test(scalar)) return { begin: 1, words: scalar.slice(1, -1) };
  const head = /^[|>][^\n]*\n/.exec(scalar)?.[0].length ?? 0;
  return { begin: head, words: scalar.slice(head) };
}

function lineStarts(lines: readonly string[]): number[] {
  let at = 0;
  return lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return start;
  });
}
