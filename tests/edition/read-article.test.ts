import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parseAny } from '../../src/edition/parse-html.ts';
import { readArticle } from '../../src/edition/read-article.ts';
import { withoutGaps } from '../../src/edition/tree/parts.ts';
import { allFiles } from '../support/files.ts';

const examples = new URL('../../schools/', import.meta.url).pathname;
const editions = (await allFiles(examples)).filter((name) => name.endsWith('.html'));

test('every edition of the examples is read as a browser reads it', async () => {
  expect(editions.length).toBeGreaterThan(300);
  const wrong: string[] = [];
  for (const name of editions) {
    const text = await readFile(`${examples}${name}`, 'utf8');
    const body = text.slice(text.indexOf('<article'));
    const quick = readArticle(body);
    if (!quick || JSON.stringify(quick) !== JSON.stringify(withoutGaps(parseAny(body)))) wrong.push(name);
  }
  expect(wrong).toEqual([]);
});

describe('what `approve` never writes is left to a reader of any HTML:', () => {
  test.each([
    ['an element that is not closed', '<p>a<em>b</p>'],
    ['an end without a beginning', '<p>a</p></p>'],
    ['a list in a paragraph', '<p>a<ul><li>b</li></ul></p>'],
    ['an item without a list', '<li>a</li>'],
    ['a row without a body', '<table><tr><td>a</td></tr></table>'],
    ['words between the rows', '<table><tbody>a<tr><td>b</td></tr></tbody></table>'],
    ['a link in a link', '<a href="x">a<em><a href="y">b</a></em></a>'],
    ['a heading in a heading', '<h2><h3>a</h3></h2>'],
    ['another entity', '<p>a&nbsp;b</p>'],
    ['an entity that is not closed', '<p>a &amp b</p>'],
    ['an attribute without quotes', '<p id=a>b</p>'],
    ['an attribute twice', '<p id="a" id="b">c</p>'],
    ['a comment', '<p>a<!-- b --></p>'],
    ['a sign for less', '<p>1 < 2</p>'],
  ])('%s', (_name, html) => {
    expect(readArticle(html)).toBeUndefined();
  });
});

test('signs that are escaped come back, and addresses that could run code do not', () => {
  const html = '<p title="“a” &quot;b&quot;">x &lt; y &amp;amp; z</p><p><a href="javascript:alert(1)">a</a></p>';
  expect(readArticle(html)).toEqual(parseAny(html));
});
