import type { School } from '../../document/school.ts';
import type { Role } from '../../schema/people.ts';
import type { ConfigurationRule, SettingProblem } from './rule.ts';
import { actingFor, samePerson } from './settings/holders.ts';

/** Every record that a school describes has a reader beside its keeper. */
export const secondReader: ConfigurationRule = {
  id: 'config/second-reader',
  checks: ['C09'],
  name: 'A record is read by somebody who does not keep it',
  reason: 'A record that its keeper alone reads shows nobody a pattern, and hides a mistake.',
  severity: 'warning',
  bad: 'incidentLog: { keeper: dsl, reviewers: [dsl] }',
  good: 'incidentLog: { keeper: dsl, reviewers: [dsl, head] }',
  check: ({ school, library }) => [
    ...alone(school, 'incidentLog', school.config.incidentLog.keeper, school.config.incidentLog.reviewers),
    // Only where the school changed a record: its settings have a place.
    ...Object.entries(school.config.records).flatMap(([id, own]) => {
      const record = library.records.find((candidate) => candidate.id === id);
      const keeper = own.keeper ?? record?.keeper;
      return keeper ? alone(school, `records.${id}`, keeper, own.reviewers ?? record?.reviewers ?? []) : [];
    }),
  ],
};

function alone(school: School, path: string, keeper: Role, reviewers: readonly Role[]): SettingProblem[] {
  const writes = actingFor(school, keeper);
  const readers = reviewers.flatMap((role) => actingFor(school, role) ?? []);
  if (!writes || readers.length === 0 || readers.some((reader) => !samePerson(reader, writes))) return [];
  return [
    {
      path: `${path}.reviewers`,
      message: `${writes.name} keeps this record and is the only one who reads it.`,
      fix: 'Name another role among its reviewers.',
    },
  ];
}
