import { addresses, leadsOut } from './addresses.ts';
import type { PageElement } from './parse-page.ts';
import { MADE_WRONG, type PageProblem, type PageRule } from './rule.ts';

/** Elements whose address a browser fetches without being asked. */
const FETCHED = new Set(['script', 'img', 'iframe', 'link', 'source', 'embed', 'object', 'video', 'audio']);

const problem = (message: string, element?: PageElement): PageProblem => ({ element, message, fix: MADE_WRONG });

export const thirdParty: PageRule = {
  id: 'page/third-party',
  checks: [],
  name: 'No page loads anything from another website, or runs what stands in it',
  reason: 'The pages promise that nobody watches their readers, many of whom are children.',
  severity: 'error',
  source: 'The Privacy and Electronic Communications (EC Directive) Regulations 2003',
  bad: '<script src="https://counter.example/count.js"></script>',
  good: '<script src="assets/search.js"></script>',
  check: (page) => [
    ...addresses(page.elements)
      .filter(({ element, value }) => FETCHED.has(element.name) && leadsOut(value) && !isNamedOnly(element))
      .map(({ element, value }) => problem(`The page loads “${value}” from elsewhere.`, element)),
    ...page.elements
      .filter(({ name, attributes }) => name === 'script' && !attributes.has('src'))
      .map((element) => problem('The page holds a script of its own.', element)),
    ...page.elements
      .filter(({ attributes }) => attributes.size > 0 && attributes.keys().some((name) => /^on[a-z]/.test(name)))
      .map((element) => problem('The page runs something when it is touched.', element)),
    ...(page.elements.some(isPolicy) ? [] : [problem('The page does not tell browsers what it may load.')]),
  ],
};

/** A canonical link says where a page belongs, one with a language where it stands in that; nobody fetches either. */
const isNamedOnly = ({ attributes }: PageElement): boolean =>
  attributes.get('rel') === 'canonical' || (attributes.get('rel') === 'alternate' && attributes.has('hreflang'));

const isPolicy = ({ name, attributes }: PageElement): boolean =>
  name === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy';
