import type { School } from '../../document/school.ts';
import type { ConfigurationRule } from './rule.ts';
import { type Desk, telephonesOf } from './settings/desks.ts';
import { dialled, isShortCode } from './settings/telephone.ts';

/** One number for two people or services; the number of the office may serve several people, and one desk may be open day and night. */
export const sameNumber: ConfigurationRule = {
  id: 'config/same-number',
  checks: ['C02'],
  name: 'Two services have two telephone numbers',
  reason: 'One number behind two names was copied from line to line, and one of the two cannot be reached.',
  severity: 'warning',
  bad: ['contacts:', '  lado: { name: Testford LADO, telephone: 01632 960 911 }'].join('\n'),
  good: ['contacts:', '  lado: { name: Testford LADO, telephone: 01632 960 910 }'].join('\n'),
  check: ({ school }) => {
    const numbers = Map.groupBy(
      telephonesOf(school).filter((desk) => !isShortCode(desk.value) && !isOffice(school, desk)),
      ({ value }) => dialled(value),
    );
    return [...numbers.values()].flatMap(([first, ...others]) => {
      const stranger = others.find((other) => first && !other.owners.some((owner) => first.owners.includes(owner)));
      if (!first || !stranger) return [];
      return [
        {
          path: stranger.path,
          message: `${stranger.value} is given for ${stranger.whom}, and for ${first.whom} as well.`,
          fix: `Look up the number of each. The other one stands at “${first.path}”.`,
        },
      ];
    });
  },
};

/** People may be reached through the office; services and suppliers may not. */
const isOffice = (school: School, { kind, value }: Desk): boolean =>
  kind === 'person' &&
  [school.config.telephone, school.trust?.telephone].some(
    (office) => office !== undefined && dialled(office) === dialled(value),
  );
