import { longDate } from '../../resolve/facts.ts';
import { DRAFT_MARK } from '../../site/view/edition-line.ts';
import { textIn } from './parse-page.ts';
import { MADE_WRONG, type PageProblem, type PageRule } from './rule.ts';

export const version: PageRule = {
  id: 'page/version',
  checks: ['C21'],
  name: 'The page of a document says its version, from when it applies and when it is reviewed',
  reason: 'A reader must be able to tell in one look whether this is what governors approved.',
  severity: 'error',
  bad: 'Version 2.1, where the settings of the school say 3.0',
  good: 'Version 3.0, in force from 16 September 2026, next review by 15 September 2027',
  check(page, { manifest }) {
    const { document } = page;
    if (!document) return [];
    const element = page.elements.find(({ attributes }) => attributes.get('class') === 'edition');
    if (!element)
      return [{ message: `The page of “${document.title}” does not say which version it is.`, fix: MADE_WRONG }];
    const { control, id } = document;
    const line = textIn(page, element);
    const review = `next review by ${longDate(control.nextReview)}`;
    const wanted =
      control.status === 'draft'
        ? [DRAFT_MARK, review]
        : [`Version ${control.version}`, `in force from ${longDate(control.effective)}`, review];
    const missing = wanted.find((words) => !new RegExp(`${escaped(words)}(?![\\d.])`).test(line));
    const listed = manifest.get(id)?.version;
    return [
      ...(missing === undefined
        ? []
        : [{ element, message: `The page should say “${missing}”, and says “${line}”.`, fix: MADE_WRONG }]),
      ...(listed === control.version
        ? []
        : [
            {
              element,
              message: `The manifest gives version ${listed ?? 'none'} for “${document.title}”, and the page ${control.version}.`,
              fix: MADE_WRONG,
            },
          ]),
    ] satisfies PageProblem[];
  },
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
