import { useAnother } from './look-up.ts';
import type { LibraryRule } from './rule.ts';

/** Earlier ids of sections that name a policy of which no page is made. */
export const unknownFormerPolicy: LibraryRule = {
  id: 'library/unknown-former-policy',
  checks: ['C03'],
  name: 'A section that came from another policy names one that is there',
  reason: 'The page of that policy leads its readers on; where there is no such page, an old link leads nowhere.',
  severity: 'warning',
  bad: 'movedFrom: [online-safty/mobile-phones]',
  good: 'movedFrom: [online-safety/mobile-phones]',
  check: ({ library }) => {
    const policies = library.policies.map(({ id }) => id);
    return library.sections.flatMap(({ file, movedFrom = [] }) =>
      movedFrom.flatMap((former, index) => {
        const [policy = '', section] = former.split('/');
        if (section === undefined || policies.includes(policy)) return [];
        return [
          {
            file,
            path: `movedFrom.${index}`,
            message: `There is no policy “${policy}” from which this section could have moved.`,
            fix: useAnother(policy, policies),
          },
        ];
      }),
    );
  },
};
