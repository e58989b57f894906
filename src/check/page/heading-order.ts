import { textIn } from './parse-page.ts';
import { MADE_WRONG, type PageProblem, type PageRule } from './rule.ts';

export const headingOrder: PageRule = {
  id: 'page/heading-order',
  checks: ['C16'],
  name: 'Every page has one main heading, and no level is left out',
  reason: 'People who listen to a page move through it by its headings.',
  severity: 'error',
  bad: '<h1>Phones</h1> <h3>Who may carry one</h3>',
  good: '<h1>Phones</h1> <h2>Who may carry one</h2>',
  check(page) {
    const headings = page.elements.filter(({ name }) => /^h[1-6]$/.test(name));
    const main = headings.filter(({ name }) => name === 'h1');
    if (main.length !== 1)
      return [
        {
          element: main[1],
          message: `The page should have one main heading, and has ${main.length}.`,
          fix: MADE_WRONG,
        },
      ];
    let before = 0;
    return headings.flatMap((element): PageProblem[] => {
      const level = Number(element.name.charAt(1));
      const jump = level > before + 1;
      const message = `The heading “${textIn(page, element)}” has level ${level}, and the one before it has level ${before}.`;
      before = level;
      return jump
        ? [{ element, message, fix: 'Use headings in their order in the text: a level follows the one above it.' }]
        : [];
    });
  },
};
