import { z } from 'zod';
import { key } from './key.ts';
import { RoleSchema } from './people.ts';

/** Who is told first of each kind of incident. */
export const ReportingSchema = z.strictObject({
  concernAboutPupil: key(
    RoleSchema,
    'The role that is told of a worry about a pupil.',
    'dsl',
    'designated safeguarding lead',
  ).default('dsl'),
  concernAboutAdult: key(
    RoleSchema,
    'The role that is told of a worry about an adult who works with children.',
    'head',
    'headteacher',
  ).default('head'),
  concernAboutHead: key(
    RoleSchema,
    'The role that is told of a worry about the head.',
    'chair',
    'clerk to the governors',
  ).default('chair'),
  technicalFault: key(
    RoleSchema,
    'The role that is told of a fault, a virus or a site that was not blocked.',
    'itManager',
    'IT manager or provider',
  ).default('itManager'),
  dataBreach: key(
    RoleSchema,
    'The role that is told at once of lost or wrongly shared personal data.',
    'dpo',
    'data protection officer',
  ).default('dpo'),
  complaint: key(RoleSchema, 'The role that receives a complaint about online safety.', 'head', 'headteacher').default(
    'head',
  ),
});
