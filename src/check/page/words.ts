import { documentWords, firstMissing } from '../document-words.ts';
import { MADE_WRONG, type PageRule } from './rule.ts';

export const words: PageRule = {
  id: 'page/words',
  checks: ['C12'],
  name: 'A page says the words of its document, all of them and in order',
  reason: 'Page, paper and search must say the same, because people rely on whichever they found.',
  severity: 'error',
  bad: 'a page that ends in the middle of section 12',
  good: 'a page with every section from the first to the last',
  check({ document, elements, text }) {
    const main = elements.find(({ name }) => name === 'main');
    if (!document || !main) return [];
    const missing = firstMissing(text.slice(main.textStart, main.textEnd), documentWords(document));
    return missing === undefined
      ? []
      : [
          {
            element: main,
            message: `The page of “${document.title}” lacks “${missing.length <= 80 ? missing : `${missing.slice(0, 79)}…`}”, or has it out of order.`,
            fix: MADE_WRONG,
          },
        ];
  },
};
