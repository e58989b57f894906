import { z } from 'zod';
import { key } from './key.ts';
import { RoleSchema } from './people.ts';
import { line } from './text.ts';

export const LOG_COLUMNS = [
  'when',
  'reported-by',
  'who',
  'device-and-place',
  'category',
  'what-happened',
  'evidence',
  'action',
  'parents-told',
  'agency-reference',
  'sanction',
  'follow-up',
  'closed',
  'reviewed-by',
  'local',
] as const;

export const REVIEW_FREQUENCIES = ['weekly', 'fortnightly', 'half-termly', 'termly', 'yearly'] as const;

/** The online safety incident log: what it records, who keeps it and who reads it. */
export const IncidentLogSchema = z.strictObject({
  columns: key(
    z
      .array(z.enum(LOG_COLUMNS))
      .min(4, 'Choose at least four columns')
      .max(10, 'Choose at most ten columns: more do not fit on the sheet'),
    'The columns of the log, in order.',
    ['when', 'who', 'device-and-place', 'category', 'what-happened', 'action', 'closed'],
    'designated safeguarding lead',
  ),
  localColumn: key(
    line(),
    'The heading of the school’s own column, if `local` is among the columns.',
    'House',
    'designated safeguarding lead',
  ).optional(),
  keeper: key(RoleSchema, 'The role that keeps the log.', 'dsl', 'designated safeguarding lead'),
  reviewers: key(
    z.array(RoleSchema).min(1),
    'The roles that read the log regularly and look for patterns.',
    ['head', 'safeguardingGovernor'],
    'designated safeguarding lead',
  ),
  frequency: key(
    z.enum(REVIEW_FREQUENCIES),
    'How often the log is reviewed.',
    'half-termly',
    'designated safeguarding lead',
  ),
  retention: key(line(), 'How long the log is kept.', 'until the pupil is 25', 'data protection officer'),
  secondaryLog: key(
    z.strictObject({
      name: key(line(), 'The name of the second log.', 'headteacher’s bullying record', 'designated safeguarding lead'),
      purpose: key(line(), 'Which incidents also go into it.', 'cyberbullying', 'designated safeguarding lead'),
    }),
    'A second record in which some incidents are also entered.',
    { name: 'headteacher’s bullying record', purpose: 'cyberbullying' },
    'designated safeguarding lead',
  ).optional(),
});
