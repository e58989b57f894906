import { escapeText, renderHtml } from '../document/html.ts';
import type { DocumentTree } from '../edition/tree/parts.ts';
import { childOf, lineOf } from '../edition/tree/parts.ts';
import { wrap } from '../report/wrap.ts';
import type { FactLine } from './edition-facts.ts';
import { plainText } from './plain-text.ts';

const WIDTH = 80;

/** An edition as plain text: what is known of it, a rule, and its words. */
export function renderPlain(facts: readonly FactLine[], tree: DocumentTree): string {
  const column = Math.max(...facts.map(([label]) => label.length)) + 2;
  const head = facts.flatMap(([label, value]) => wrap(value, `${label}:`.padEnd(column), ' '.repeat(column), WIDTH));
  return [...head, '', '─'.repeat(WIDTH), '', plainText(tree)].join('\n');
}

/** An edition as a web page that stands alone, without a style of its own. Links to other documents are their words. */
export function renderPage(facts: readonly FactLine[], tree: DocumentTree): string {
  const rows = facts.map(([label, value]) => `<dt>${escapeText(label)}</dt>\n<dd>${escapeText(value)}</dd>`);
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escapeText(lineOf(childOf(tree, 'h1')))}</title>`,
    '</head>',
    '<body>',
    `<dl>\n${rows.join('\n')}\n</dl>`,
    renderHtml([tree], () => undefined),
    '</body>',
    '</html>',
  ].join('\n');
}
