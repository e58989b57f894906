import { describe, expect, it } from 'vitest';
import { h } from '../../src/document/hast.ts';
import { renderHtml } from '../../src/document/html.ts';
import { pageNodes } from '../../src/site/view/page-nodes.ts';

const onPage = (...nodes: Parameters<typeof pageNodes>[0]): string => renderHtml(pageNodes(nodes));

describe('a section on a page', () => {
  it('has its headings one level lower, under the title of the section', () => {
    expect(onPage(h('h2', { id: 'a' }, 'One'), h('div', {}, h('h3', {}, 'Two')))).toBe(
      '<h3 id="a">One</h3><div><h4>Two</h4></div>',
    );
  });

  it('keeps everything else as it is', () => {
    const paragraph = h('p', { class: 'x' }, 'Call ', h('a', { href: 'tel:999' }, '999'));
    expect(onPage(paragraph)).toBe(renderHtml([paragraph]));
  });

  it('keeps its headings where no title of a section stands above it', () => {
    expect(renderHtml(pageNodes([h('h2', {}, 'A'), h('div', {}, h('h3', {}, 'B'))], { lower: false }))).toBe(
      '<h2>A</h2><div><h3>B</h3></div>',
    );
  });

  it('has tables that stay tables when their rows become blocks', () => {
    const head = h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Role'), h('th', { scope: 'col' }, 'Who')));
    const body = h('tbody', {}, h('tr', {}, h('th', { scope: 'row' }, 'Head'), h('td', {}, 'Ruth')));
    expect(onPage(h('table', {}, h('caption', {}, 'Roles'), head, body))).toMatchInlineSnapshot(
      `"<table role="table"><caption>Roles</caption><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Role</th><th scope="col" role="columnheader">Who</th></tr></thead><tbody role="rowgroup"><tr role="row"><th scope="row" role="rowheader">Head</th><td role="cell" data-label="Who">Ruth</td></tr></tbody></table>"`,
    );
  });

  it('has no style attributes, which its security policy would refuse', () => {
    const cell = h('td', { style: 'text-align: right' }, '1');
    expect(onPage(h('table', {}, h('tbody', {}, h('tr', {}, cell))))).toContain(
      '<td role="cell" class="align-right">1</td>',
    );
  });
});
