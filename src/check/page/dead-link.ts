import { posix } from 'node:path';
import { addresses, leadsOut } from './addresses.ts';
import type { MadeFolder, PageProblem, PageRule } from './rule.ts';

const FIX =
  'Mend the address where it is written: in a text or a setting of the school. If nobody wrote it, report it with the name of this file.';

export const deadLink: PageRule = {
  id: 'page/dead-link',
  checks: ['C03', 'C18'],
  name: 'Every link within the site leads to something that is there',
  reason: 'A link to nothing leaves a reader alone at the moment they need the rule or the number.',
  severity: 'error',
  bad: '<a href="policies/online-safety.html#page-32">see page 32</a>',
  good: '<a href="policies/online-safety.html#reporting-and-incidents">Reporting and dealing with incidents</a>',
  check: (page, folder) =>
    addresses(page.elements).flatMap(({ element, value }): PageProblem[] => {
      const missing = leadsOut(value) ? undefined : missingOnce(page.path, value, folder);
      return missing === undefined
        ? []
        : [{ element, message: `The link to “${value}” leads nowhere: there is no ${missing}.`, fix: FIX }];
    }),
};

/** Most links of a page stand on all pages of its folder. */
const known = new WeakMap<MadeFolder, Map<string, string | undefined>>();

function missingOnce(from: string, address: string, folder: MadeFolder): string | undefined {
  const answers = known.get(folder) ?? new Map<string, string | undefined>();
  known.set(folder, answers);
  const key = `${/^[#?]|^$/.test(address) ? from : posix.dirname(from)}\0${address}`;
  if (!answers.has(key)) answers.set(key, whatIsMissing(from, address, folder));
  return answers.get(key);
}

function whatIsMissing(from: string, address: string, { files, ids }: MadeFolder): string | undefined {
  const [before = '', anchor = ''] = address.split('#');
  const path = before.split('?')[0] ?? '';
  const joined = path === '' ? from : posix.normalize(posix.join(posix.dirname(from), decodeURI(path)));
  const file = joined === '.' || joined.endsWith('/') ? posix.join(joined, 'index.html') : joined;
  // The list of all schools stands above the folder of a school.
  if (path.startsWith('/') || file.startsWith('..')) return `file outside the folder of the school`;
  if (!files.has(file)) return `file “${file}”`;
  return anchor === '' || !file.endsWith('.html') || ids.get(file)?.has(decodeURIComponent(anchor))
    ? undefined
    : `place “${anchor}” in “${file}”`;
}
