import { inside } from './parse-page.ts';
import type { PageProblem, PageRule } from './rule.ts';

export const tableHeadings: PageRule = {
  id: 'page/table-headings',
  checks: ['C16'],
  name: 'Every table of a page has headings that say what they head',
  reason: 'A screen reader says the heading of a column with each cell, if it knows which cells are headings.',
  severity: 'error',
  bad: '<table><tr><td>Role</td><td>Who</td></tr>…</table>',
  good: '<table><tr><th scope="col">Role</th><th scope="col">Who</th></tr>…</table>',
  check: (page) =>
    page.elements.flatMap((table): PageProblem[] => {
      if (table.name !== 'table') return [];
      const heads = inside(page, table).filter(({ name }) => name === 'th');
      if (heads.length > 0 && heads.every(({ attributes }) => attributes.has('scope'))) return [];
      return [
        {
          element: table,
          message: heads.length === 0 ? 'A table has no headings.' : 'A heading of a table does not say what it heads.',
          fix: 'Give the table a row of headings.',
        },
      ];
    }),
};
