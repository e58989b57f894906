import type { School } from '../../document/school.ts';
import type { Role } from '../../schema/people.ts';
import type { ConfigurationRule } from './rule.ts';
import { actingFor } from './settings/holders.ts';

/** Roles that settings name are held; the keeper of a record is looked at when its document is made. */
export const roleHeld: ConfigurationRule = {
  id: 'config/role-held',
  checks: ['C09'],
  name: 'Every role that has a duty has a holder',
  reason: 'A duty that falls to a post which nobody holds is not done.',
  severity: 'error',
  bad: 'incidentLog: { reviewers: [premisesManager] }',
  good: ['people: { premisesManager: { name: Len Moss } }', 'incidentLog: { reviewers: [premisesManager] }'].join('\n'),
  check: ({ school }) =>
    dutiesOf(school).flatMap(({ role, path }) => {
      // A record names its readers by their roles alone, so nobody can stand in.
      const held = path.startsWith('reporting.') ? actingFor(school, role) : school.config.people[role];
      if (held) return [];
      return [
        {
          path,
          message: `“${role}” has a duty here, and nobody holds that role.`,
          fix: `Choose another role, or name the person under “people: ${role}: …”.`,
        },
      ];
    }),
};

function dutiesOf({ config }: School): readonly { readonly role: Role; readonly path: string }[] {
  return [
    ...Object.entries(config.reporting).map(([key, role]) => ({ role, path: `reporting.${key}` })),
    ...config.incidentLog.reviewers.map((role, index) => ({ role, path: `incidentLog.reviewers.${index}` })),
    ...Object.entries(config.records).flatMap(([id, { reviewers = [] }]) =>
      reviewers.map((role, index) => ({ role, path: `records.${id}.reviewers.${index}` })),
    ),
  ];
}
