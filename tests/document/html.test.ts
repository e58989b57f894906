import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { h, readableText, slugify } from '../../src/document/hast.ts';
import { renderHtml, safeUrl } from '../../src/document/html.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  '\u202Eevil\u202C',
  '\u200F\u200Babc',
  '{{name}}',
  '${name}',
  '&lt;script&gt;',
  '=cmd()',
  '💥'.repeat(100),
  'x'.repeat(10_000),
];

interface Parsed {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Parsed[];
  readonly value?: string;
}
const shape = (node: Parsed): unknown => [
  node.nodeName,
  node.attrs?.map(({ name }) => name),
  node.childNodes?.map(shape),
];
const parsedShape = (html: string): unknown => shape(parseFragment(html) as unknown as Parsed);

test.each(HOSTILE)('hostile text stays text, in content and in attributes: %j', (text) => {
  const tree = (value: string) => [h('p', { title: value, class: 'a' }, value, h('data', { value }, value))];
  expect(parsedShape(renderHtml(tree(text)))).toEqual(parsedShape(renderHtml(tree('harmless'))));
});

test('any text comes back from a parser as it went in', () => {
  const text = fc
    .string({ unit: 'binary' })
    .map((value) => value.replace(/[\r\0]/g, ' '))
    .filter((value) => value !== '');
  fc.assert(
    fc.property(text, (value) => {
      const [paragraph] =
        (parseFragment(renderHtml([h('p', { title: value }, value)])) as unknown as Parsed).childNodes ?? [];
      expect(paragraph?.attrs?.[0]?.value).toBe(value);
      expect(paragraph?.childNodes?.[0]?.value).toBe(value);
    }),
  );
});

describe('addresses', () => {
  test.each([
    ['https://a.example/x', 'https://a.example/x'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['tel:999', 'tel:999'],
    ['../x.html#y', '../x.html#y'],
    ['#y', '#y'],
    ['javascript:alert(1)', '#'],
    ['JaVaScRiPt:alert(1)', '#'],
    [' javascript:alert(1)', '#'],
    ['data:text/html,x', '#'],
    ['vbscript:x', '#'],
    ['//other.example/x', '#'],
  ])('%s becomes %s', (url, safe) => {
    expect(safeUrl(url)).toBe(safe);
  });
});

describe('links to other documents', () => {
  const link = [h('p', {}, 'See ', h('a', { href: 'doc:staff' }, 'the form'), '.')];
  test('lead to where the page says', () => {
    expect(renderHtml(link, () => '../agreements/staff.html')).toBe(
      '<p>See <a href="../agreements/staff.html">the form</a>.</p>',
    );
  });
  test('become plain words where there is nothing to lead to', () => {
    expect(renderHtml(link, () => undefined)).toBe('<p>See the form.</p>');
  });
});

test('text is read as a person would: blocks apart, words whole', () => {
  expect(readableText([h('ul', {}, h('li', {}, 'One ', h('b', {}, 'two')), h('li', {}, 'three'))])).toBe(
    'One two three',
  );
});

test('an id is made from wording alone', () => {
  expect(slugify('Pupils’ phones & smart watches – café')).toBe('pupils-phones-smart-watches-cafe');
});
