import type { ConfigurationRule } from './rule.ts';

/** Linked policies of different titles at one address. */
export const sameLink: ConfigurationRule = {
  id: 'config/same-link',
  checks: ['C18'],
  name: 'Two policies have two addresses',
  reason: 'One address for several documents leads a reader to a page on which none of them is to be found.',
  severity: 'warning',
  bad: [
    'linkedPolicies:',
    '  behaviour: { title: Behaviour policy, url: https://aldergreen.example/policies }',
    '  complaints: { title: Complaints procedure, url: https://aldergreen.example/policies }',
  ].join('\n'),
  good: [
    'linkedPolicies:',
    '  behaviour: { title: Behaviour policy, url: https://aldergreen.example/behaviour }',
    '  complaints: { title: Complaints procedure, url: https://aldergreen.example/complaints }',
  ].join('\n'),
  check: ({ school }) => {
    const linked = Object.entries(school.config.linkedPolicies).flatMap(([key, policy]) =>
      policy?.url === undefined ? [] : [{ path: `linkedPolicies.${key}.url`, title: policy.title, url: policy.url }],
    );
    const pages = Map.groupBy(linked, ({ url }) => url.toLowerCase().replace(/\/$/, ''));
    return [...pages.values()].flatMap(([first, ...others]) =>
      others.flatMap(({ path, title, url }) =>
        first && title !== first.title
          ? [
              {
                path,
                message: `“${url}” is the address of “${title}” and of “${first.title}”.`,
                fix: 'Give each document an address of its own.',
              },
            ]
          : [],
      ),
    );
  },
};
