import { z } from 'zod';
import { key } from './key.ts';
import { email, line, telephone } from './text.ts';

/** One person who holds a role. */
export const PersonSchema = z
  .strictObject({
    name: key(line(), 'The name of the person, as it is to be printed.', 'Amara Osei', 'school office'),
    post: key(
      line(),
      'The post the person holds in the school, where it differs from the role.',
      'Deputy headteacher',
      'school office',
    ).optional(),
    email: key(
      email(),
      'The e-mail address to use for this role.',
      'safeguarding@larkfield.example',
      'school office',
    ).optional(),
    telephone: key(
      telephone(),
      'The telephone number to use for this role.',
      '01632 960 114',
      'school office',
    ).optional(),
    hours: key(
      line(),
      'When the person can be reached.',
      'every school day, 8.00 to 17.00',
      'school office',
    ).optional(),
    organisation: key(
      line(),
      'The organisation the person works for, if it is not the school.',
      'Westshire Data Services',
      'business manager',
    ).optional(),
  })
  .meta({ id: 'Person' });

/** A person whom people must be able to reach: telephone and e-mail are required. */
export const ReachablePersonSchema = PersonSchema.required({ email: true, telephone: true }).meta({
  id: 'ReachablePerson',
});

export const AssetOwnerSchema = PersonSchema.extend({
  assets: key(
    line(),
    'The information this person answers for.',
    'Pupil records and the MIS',
    'data protection officer',
  ),
}).meta({ id: 'AssetOwner' });

const person = (description: string, example: string, who: Parameters<typeof key>[3]) =>
  key(PersonSchema, description, { name: example }, who);
const reachable = (description: string, example: string, who: Parameters<typeof key>[3]) =>
  key(
    ReachablePersonSchema,
    description,
    { name: example, email: 'safeguarding@larkfield.example', telephone: '01632 960 114' },
    who,
  );

/** The people of the school by role. The keys are the role ids that sections, records and flowcharts use. */
export const PeopleSchema = z.strictObject({
  head: reachable('The person in charge of the school.', 'Ruth Adeyemi', 'school office'),
  dsl: reachable(
    'The designated safeguarding lead (DSL), who also leads on filtering and monitoring.',
    'Amara Osei',
    'headteacher',
  ),
  deputyDsls: key(
    z.array(PersonSchema).min(1, 'Name at least one deputy designated safeguarding lead'),
    'The deputy designated safeguarding leads.',
    [{ name: 'Kofi Green' }],
    'headteacher',
  ),
  executiveHead: person(
    'The head who leads several schools, where the school has a head of its own beside.',
    'Judith Orme',
    'trust central team',
  ).optional(),
  onlineSafetyLead: person(
    'The person who leads on online safety from day to day.',
    'Amara Osei',
    'headteacher',
  ).optional(),
  safeguardingGovernor: person(
    'The governor or trustee responsible for safeguarding, filtering and monitoring.',
    'Helen Marsh',
    'clerk to the governors',
  ),
  chair: key(
    PersonSchema.extend({
      email: key(
        email(),
        'The e-mail address for concerns about the head.',
        'chair@larkfield.example',
        'clerk to the governors',
      ),
    }),
    'The chair of the governing body, who receives concerns about the head.',
    { name: 'Samir Patel', email: 'chair@larkfield.example' },
    'clerk to the governors',
  ),
  computingLead: person('The person who leads the teaching of computing.', 'Joe Whitlock', 'headteacher').optional(),
  psheLead: person(
    'The person who leads personal, social, health and economic education.',
    'Nadia Rahman',
    'headteacher',
  ).optional(),
  senco: person('The special educational needs co-ordinator.', 'Grace Lindley', 'headteacher').optional(),
  itManager: person('The person who runs the network and the devices.', 'Tom Barker', 'business manager'),
  businessManager: person('The school business manager.', 'Priya Nair', 'school office').optional(),
  dpo: reachable('The data protection officer.', 'Westshire Data Services', 'business manager'),
  siro: person('The senior information risk owner.', 'Ruth Adeyemi', 'headteacher').optional(),
  informationAssetOwners: key(
    z.array(AssetOwnerSchema),
    'The people who answer for particular information.',
    [{ name: 'Priya Nair', assets: 'Finance and staff records' }],
    'data protection officer',
  ).optional(),
  premisesManager: person(
    'The person who looks after buildings and cameras.',
    'Len Carter',
    'business manager',
  ).optional(),
  parentLiaison: person(
    'The person who runs sessions and advice for parents.',
    'Nadia Rahman',
    'headteacher',
  ).optional(),
  broadbandContact: person(
    'The nominated contact for the broadband provider.',
    'Priya Nair',
    'business manager',
  ).optional(),
});

/** A role id, such as `dsl`. Lists (`deputyDsls`, `informationAssetOwners`) are not single roles. */
export const ROLES = [
  'head',
  'executiveHead',
  'dsl',
  'onlineSafetyLead',
  'safeguardingGovernor',
  'chair',
  'computingLead',
  'psheLead',
  'senco',
  'itManager',
  'businessManager',
  'premisesManager',
  'dpo',
  'siro',
  'parentLiaison',
  'broadbandContact',
] as const;
/** Roles that several people may hold together. */
export const SHARED_ROLES = ['deputyDsls', 'informationAssetOwners'] as const;
export type SharedRole = (typeof SHARED_ROLES)[number];
export const RoleSchema = z.enum(ROLES);
export type Role = z.infer<typeof RoleSchema>;
