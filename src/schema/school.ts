import { z } from 'zod';
import { ContactsSchema } from './contacts.ts';
import { DecisionsSchema } from './decisions.ts';
import { FeaturesSchema } from './features.ts';
import { DocumentControlSchema, ReviewSchema } from './governance.ts';
import { identityKeys } from './identity.ts';
import { ImageChannelSchema } from './images.ts';
import { IncidentLogSchema } from './incident-log.ts';
import { key } from './key.ts';
import { LinkedPoliciesSchema } from './linked-policies.ts';
import { PackSchema, RecordChangeSchema, SectionsSchema } from './pack.ts';
import { PeopleSchema } from './people.ts';
import { FormsSchema, PracticalitiesSchema, TeachingSchema } from './procedures.ts';
import { ReportingSchema } from './reporting.ts';
import { systemKeys } from './systems.ts';
import { slug } from './text.ts';
import { VocabularySchema } from './vocabulary.ts';
import { WaiverSchema } from './waivers.ts';

/** The whole configuration of one school, once the defaults of its trust stand under it. */
export const SchoolConfigSchema = z.strictObject({
  ...identityKeys,
  vocabulary: key(
    VocabularySchema,
    'The words the school uses for people and bodies.',
    { pupil: 'pupil', head: 'headteacher', board: 'governing-board' },
    'headteacher',
  ),
  people: key(PeopleSchema, 'The people of the school by role.', { head: { name: 'Ruth Adeyemi' } }, 'school office'),
  contacts: key(
    ContactsSchema,
    'The local services of the area.',
    { police: { name: 'Westshire Police', telephone: '101' } },
    'designated safeguarding lead',
  ),
  ...systemKeys,
  decisions: key(
    DecisionsSchema,
    'The contested rules, each answered once.',
    { pupilPhones: 'handed-in' },
    'headteacher',
  ),
  reporting: key(
    ReportingSchema,
    'Who is told first of each kind of incident.',
    { concernAboutPupil: 'dsl' },
    'designated safeguarding lead',
  ).prefault({}),
  incidentLog: key(
    IncidentLogSchema,
    'The online safety incident log.',
    { keeper: 'dsl', frequency: 'half-termly' },
    'designated safeguarding lead',
  ),
  linkedPolicies: key(
    LinkedPoliciesSchema,
    'The other policies that this one leans on.',
    { behaviour: { title: 'Behaviour policy' } },
    'school office',
  ),
  imageChannels: key(
    z.array(ImageChannelSchema).min(1, 'Name at least one channel, or parents cannot be asked for consent'),
    'The places where the school may show images of children.',
    [{ channel: 'web', identifiable: 'no' }],
    'school office',
  ),
  forms: key(
    FormsSchema,
    'How signed forms come back to the school.',
    { returnTo: 'the school office', returnBy: '18 September 2026' },
    'school office',
  ),
  teaching: key(
    TeachingSchema,
    'How online safety is taught.',
    { where: 'computing, PSHE and assemblies' },
    'headteacher',
  ),
  practicalities: key(
    PracticalitiesSchema,
    'Places and times that the rules mention.',
    { phoneStorage: 'the main office' },
    'school office',
  ),
  features: key(
    FeaturesSchema,
    'Things that some schools have and others do not.',
    { lettings: 'the holiday club' },
    'business manager',
  ).prefault({}),
  pack: key(
    PackSchema,
    'Which documents the school publishes.',
    { policies: ['online-safety'] },
    'headteacher',
  ).prefault({}),
  sections: key(
    SectionsSchema,
    'What the school changes in the shared text of its policies.',
    { off: ['live-lessons-and-video'] },
    'headteacher',
  ).prefault({}),
  records: key(
    z.record(slug(), RecordChangeSchema),
    'What the school changes in the records of the library, by their id.',
    { 'asset-register': { keeper: 'businessManager' } },
    'designated safeguarding lead',
  ).default({}),
  review: key(
    ReviewSchema,
    'When and by whom the documents are reviewed.',
    { cycleMonths: '12' },
    'clerk to the governors',
  ),
  documentControl: key(
    DocumentControlSchema,
    'The version in force and the versions before it.',
    { version: '3.0', effective: '2026-09-16' },
    'clerk to the governors',
  ),
  waivers: key(
    z.array(WaiverSchema),
    'Warnings of `policypress check` that the school lets stand, each with a reason and an end. Errors cannot be waived.',
    [
      {
        rule: 'config/review-cycle',
        reason: 'A yearly check stands between two full reviews.',
        by: 'Ruth Adeyemi, headteacher',
        until: '2027-07-31',
      },
    ],
    'headteacher',
  ).default([]),
});

export type SchoolConfig = z.infer<typeof SchoolConfigSchema>;
