import { inside, type ParsedPage, textIn } from './parse-page.ts';
import { MADE_WRONG, type PageProblem, type PageRule } from './rule.ts';

export const pictureWords: PageRule = {
  id: 'page/picture-words',
  checks: ['C16'],
  name: 'Every picture has words in its place, and every flowchart its steps in words',
  reason: 'A picture of text says nothing to those who cannot see it, and cannot be found by a search.',
  severity: 'error',
  bad: '<img src="flowchart.png">',
  good: '<img src="flowchart.png" alt="…"> <ol><li>Tell the safeguarding lead.</li></ol>',
  check(page) {
    const bare = page.elements.filter(({ name, attributes }) => name === 'img' && !attributes.has('alt'));
    const problems = bare.map(
      (element): PageProblem => ({ element, message: 'A picture has no words in its place.', fix: MADE_WRONG }),
    );
    const { document } = page;
    if (document?.kind !== 'flowchart') return problems;
    const words = spaceless(outsideDrawings(page));
    const silent = document.nodes.find(({ text }) => !words.includes(spaceless(text)));
    return silent === undefined
      ? problems
      : [
          ...problems,
          {
            message: `The step “${silent.text}” of the flowchart stands in the drawing alone, and not in words.`,
            fix: MADE_WRONG,
          },
        ];
  },
};

function outsideDrawings(page: ParsedPage): string {
  const main = page.elements.find(({ name }) => name === 'main');
  if (!main) return '';
  return inside(page, main)
    .filter(({ name }) => name === 'li' || name === 'p')
    .map((element) => textIn(page, element))
    .join(' ');
}

const spaceless = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
