import { RETIRED_HOSTS } from '../text/links.ts';
import { registryLinks } from './registry-links.ts';
import type { LibraryProblem, LibraryRule } from './rule.ts';

/** Addresses of the registries that are unsafe, broken or gone. */
export const unsoundLink: LibraryRule = {
  id: 'library/unsound-link',
  checks: ['C18'],
  name: 'Every address of the registries is sound',
  reason: 'A dead or broken address leaves a reader who needs help without it, in every school.',
  severity: 'error',
  bad: 'childline:\n  url: "http://www.childline.org.uk/kids-"',
  good: 'childline:\n  url: "https://www.childline.org.uk/"',
  check: ({ library }) =>
    registryLinks(library).flatMap(({ url, file, path }): LibraryProblem[] => {
      const said = looks.find(({ pattern }) => pattern.test(url));
      return said
        ? [
            {
              file,
              path,
              message: said.message.replace('$&', () => url),
              fix: said.fix,
              ...('severity' in said && { severity: said.severity }),
            },
          ]
        : [];
    }),
};

const looks = [
  { pattern: RETIRED_HOSTS, message: '“$&” has been closed.', fix: 'Find the page that took its place.' },
  {
    pattern: /^http:/i,
    message: '“$&” is not encrypted.',
    fix: 'Look whether https works, and whether the page is still there.',
    severity: 'warning',
  },
  { pattern: /[-_,;.]$/, message: '“$&” ends in a sign that does not belong to it.', fix: 'Take the sign off.' },
  {
    pattern: /%20/,
    message: '“$&” has words in it that are no part of the address.',
    fix: 'Look what the address is.',
  },
] as const;
