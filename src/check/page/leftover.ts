import type { School } from '../../document/school.ts';
import { MADE_WRONG, type PageRule } from './rule.ts';

/** What a fault of the making leaves in the text of a page. Words of people do not look like this. */
const LEFTOVER = /\bundefined\b|\bNaN\b|\[object [A-Z]\w*\]|\{\{|\$\{|\{school\.|\bLorem ipsum\b/g;

/** A fact that is not there is marked by the resolver. */
const MISSING = 'missing';

export const leftover: PageRule = {
  id: 'page/leftover',
  checks: ['C04'],
  name: 'No page holds what the making left behind',
  reason: 'A gap in a published policy tells every reader that nobody has read it.',
  severity: 'error',
  bad: '<p>Call undefined.</p>',
  good: '<p>Call 01632 960 114.</p>',
  check(page, { school }) {
    const mark = page.elements.find(({ attributes }) => isMissing(attributes.get('class')));
    if (mark)
      return [
        {
          element: mark,
          message: 'The page says of a fact that it is missing.',
          fix: 'Run “policypress check”, which names the fact and the file it belongs in.',
        },
      ];
    const found = [...page.text.matchAll(LEFTOVER)].map(([word]) => word).find((word) => !isOwn(word, school));
    return found === undefined
      ? []
      : [{ at: page.html.indexOf(found), message: `The page holds “${found}”.`, fix: MADE_WRONG }];
  },
};

const isMissing = (classes: string | undefined): boolean =>
  classes?.includes(MISSING) === true && classes.split(' ').includes(MISSING);

/** A school may call itself anything; its own settings are checked where they are written. */
const isOwn = (word: string, { config }: School): boolean => JSON.stringify(config).includes(word);
