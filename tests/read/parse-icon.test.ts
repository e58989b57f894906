import { describe, expect, test } from 'vitest';
import { renderHtml } from '../../src/document/html.ts';
import { parseIcon } from '../../src/read/parse-icon.ts';

const svg = (inner: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" ${attributes}>${inner}</svg>`;

test('a drawing of plain shapes is taken over as decoration', () => {
  const icon = parseIcon(svg('<path d="M0 0h9" stroke-width="3" stroke-linecap="round"/>', 'fill="none"'));
  expect(icon && renderHtml([icon])).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" fill="none" class="icon" aria-hidden="true" focusable="false"><path d="M0 0h9" stroke-width="3" stroke-linecap="round"></path></svg>',
  );
});

describe('a drawing is refused', () => {
  test.each([
    ['with a script', svg('<script>alert(1)</script>')],
    ['with a style', svg('<style>*{}</style>')],
    ['with text', svg('<text>x</text>')],
    ['with a link', svg('<a href="x"><path d="M0 0"/></a>')],
    ['with a picture', svg('<image href="x.png"/>')],
    ['with a reference', svg('<path d="M0 0" fill="url(#x)"/>')],
    ['with an event handler', svg('<path d="M0 0" onclick="x"/>')],
    ['with an inline style', svg('<path d="M0 0" style="x"/>')],
    ['that is none', '<p>Hello</p>'],
  ])('%s', (_name, text) => {
    expect(parseIcon(text)).toBeUndefined();
  });
});
