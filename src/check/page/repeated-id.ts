import { MADE_WRONG, type PageProblem, type PageRule } from './rule.ts';

export const repeatedId: PageRule = {
  id: 'page/repeated-id',
  checks: ['C03'],
  name: 'Every place of a page has a name of its own',
  reason: 'A link to a name that stands twice leads to the wrong place.',
  severity: 'error',
  bad: '<section id="parents">…</section><h2 id="parents">',
  good: '<section id="parents">…</section><h2 id="forms-parents">',
  check({ elements }) {
    const seen = new Set<string>();
    const again = elements.filter(({ attributes }) => {
      const id = attributes.get('id');
      if (id === undefined) return false;
      if (seen.has(id)) return true;
      seen.add(id);
      return false;
    });
    return again.map((element): PageProblem => {
      const message = `The id “${element.attributes.get('id')}” stands more than once on the page.`;
      return { element, message, fix: MADE_WRONG };
    });
  },
};
