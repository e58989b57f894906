import { z } from 'zod';
import { key } from './key.ts';
import { line, webAddress } from './text.ts';

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
