import { z } from 'zod';
import { key } from './key.ts';
import { RoleSchema } from './people.ts';
import { line, paragraph, webAddress, yesOrNo } from './text.ts';

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

export const LinkedPolicySchema = z
  .strictObject({
    title: key(line(), 'The title of the policy.', 'Child protection and safeguarding policy', 'school office'),
    url: key(
      webAddress(),
      'The web address of the policy.',
      'https://larkfield.example/policies/safeguarding',
      'school office',
    ).optional(),
  })
  .meta({ id: 'LinkedPolicy' });

const linkedPolicy = (description: string, title: string) =>
  key(LinkedPolicySchema, description, { title, url: 'https://larkfield.example/policies' }, 'school office');

/** The other policies that this one leans on. */
export const LinkedPoliciesSchema = z.strictObject({
  safeguarding: linkedPolicy(
    'The child protection and safeguarding policy.',
    'Child protection and safeguarding policy',
  ),
  behaviour: linkedPolicy('The behaviour policy.', 'Behaviour policy'),
  antiBullying: linkedPolicy('The anti-bullying policy.', 'Anti-bullying policy').optional(),
  dataProtection: linkedPolicy('The data protection policy.', 'Data protection policy'),
  staffConduct: linkedPolicy('The staff code of conduct.', 'Staff code of conduct'),
  complaints: linkedPolicy('The complaints procedure.', 'Complaints procedure'),
  whistleblowing: linkedPolicy('The whistleblowing procedure.', 'Whistleblowing procedure').optional(),
  rshe: linkedPolicy(
    'The relationships, sex and health education policy.',
    'Relationships, sex and health education policy',
  ).optional(),
  send: linkedPolicy(
    'The special educational needs policy.',
    'Special educational needs and disability policy',
  ).optional(),
});

export const IMAGE_CHANNELS = [
  'web',
  'social',
  'platform',
  'print',
  'video',
  'display-in',
  'display-out',
  'press',
  'featured',
] as const;

/** One place where the school may show images of children. */
export const ImageChannelSchema = z
  .strictObject({
    channel: key(z.enum(IMAGE_CHANNELS), 'The channel.', 'web', 'school office'),
    identifiable: key(
      yesOrNo(),
      'Whether the school asks to show a child’s face there; `no` means from a distance or behind only.',
      'no',
      'headteacher',
    ),
    detail: key(
      line(),
      'Which account, site or publication this is.',
      'the school website',
      'school office',
    ).optional(),
  })
  .meta({ id: 'ImageChannel' });

/** How forms come back to the school. */
export const FormsSchema = z.strictObject({
  returnTo: key(line(), 'The place to which signed forms are returned.', 'the school office', 'school office'),
  returnBy: key(line(), 'The day by which they are returned.', '18 September 2026', 'school office'),
  pupilClassLabel: key(line(), 'What the school calls a teaching group on forms.', 'Class', 'school office').default(
    'Class',
  ),
});

export const TeachingSchema = z.strictObject({
  where: key(
    line(),
    'Where in the curriculum online safety is taught.',
    'computing, PSHE and assemblies',
    'headteacher',
  ),
  scheme: key(line(), 'The scheme of work in use.', 'Education for a Connected World', 'headteacher').optional(),
  staffTraining: key(
    line(),
    'When staff are trained, induction apart.',
    'every September, with an update each term',
    'designated safeguarding lead',
  ),
  parentSessions: key(
    line(),
    'What the school offers to parents.',
    'a meeting each autumn and a page in every newsletter',
    'headteacher',
  ).optional(),
  aiTools: key(
    z.array(line()).max(12),
    'The generative AI tools that the school has approved.',
    ['Classbridge Tutor'],
    'IT manager or provider',
  ).default([]),
});

export const PracticalitiesSchema = z.strictObject({
  phoneStorage: key(line(), 'Where pupils’ telephones are kept during the day.', 'the main office', 'school office'),
  phoneReturn: key(
    line(),
    'When a confiscated telephone is given back, and to whom.',
    'to a parent at the end of the same day',
    'headteacher',
  ),
  imageStore: key(
    line(),
    'Where images of pupils are stored.',
    'the staff area of the school network',
    'IT manager or provider',
  ),
  filteringTest: key(
    line(),
    'How and how often the filtering is tested.',
    'every half term with a recorded test of each group of users',
    'IT manager or provider',
  ),
  filteringReviewedOn: key(
    line().pipe(z.iso.date('Give a date as year-month-day, such as 2026-06-24')),
    'The date of the last yearly review of filtering and monitoring.',
    '2026-06-24',
    'designated safeguarding lead',
  ),
  note: key(
    paragraph(),
    'A note for the people who keep this file; it is never published.',
    'Ask Priya before changing the phone rule.',
    'school office',
  ).optional(),
});
