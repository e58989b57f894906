import { z } from 'zod';
import { key } from './key.ts';
import { colour, email, line, telephone, webAddress, wholeNumber } from './text.ts';

export const LEGAL_TYPES = [
  'community',
  'foundation',
  'voluntary-aided',
  'voluntary-controlled',
  'academy',
  'free-school',
  'independent',
  'maintained-special',
  'non-maintained-special',
  'independent-special',
  'pupil-referral-unit',
] as const;

export const PHASES = ['primary', 'secondary', 'all-through'] as const;

export const LegalTypeSchema = z.enum(LEGAL_TYPES);
export const PhaseSchema = z.enum(PHASES);

export const AgesSchema = z.strictObject({
  from: key(wholeNumber(0, 19), 'The age of the youngest children on roll.', '4', 'school office'),
  to: key(wholeNumber(5, 25), 'The age of the oldest children on roll.', '11', 'school office'),
});

export const ValueSchema = z.strictObject({
  name: key(line(), 'One word or short phrase.', 'Kindness', 'headteacher'),
  meaning: key(
    line(),
    'What it means in this school, in one sentence.',
    'We think of other people before we act.',
    'headteacher',
  ).optional(),
});

/** The keys that say which school this is. They stand at the top level of school.yaml. */
export const identityKeys = {
  name: key(
    line(),
    'The full name of the school, as it appears on its sign.',
    'Larkfield Primary School',
    'school office',
  ),
  shortName: key(line(), 'The name people use in conversation; it heads the home page.', 'Larkfield', 'school office'),
  legalType: key(
    LegalTypeSchema,
    'The legal type of the school; it decides which duties the policy mentions.',
    'academy',
    'business manager',
  ),
  phase: key(
    PhaseSchema,
    'The phase of the school; it decides which sections and agreements apply.',
    'primary',
    'school office',
  ),
  ages: key(AgesSchema, 'The age range of the school.', { from: '4', to: '11' }, 'school office'),
  urn: key(
    line().regex(/^\d{5,7}$/, 'Give the unique reference number in digits, such as 100123'),
    'The unique reference number that the Department for Education gave the school.',
    '100123',
    'school office',
  ),
  faith: key(
    line(),
    'The religious designation, for a school that has one.',
    'Church of England',
    'headteacher',
  ).optional(),
  motto: key(line(), 'The motto of the school.', 'Every child, every day', 'headteacher').optional(),
  values: key(
    z.array(ValueSchema).max(12),
    'The values of the school, in the order in which they are printed.',
    [{ name: 'Kindness' }],
    'headteacher',
  ).default([]),
  address: key(
    z.array(line()).min(1).max(6),
    'The postal address, one line to an entry, the postcode last.',
    ['Lark Lane', 'Westmere', 'WM4 6ZZ'],
    'school office',
  ),
  telephone: key(telephone(), 'The main telephone number of the school office.', '01632 960 100', 'school office'),
  email: key(email(), 'The general e-mail address of the school.', 'office@larkfield.example', 'school office'),
  website: key(
    webAddress(),
    'The address of the school website.',
    'https://larkfield.example',
    'school office',
  ).optional(),
  publishedAt: key(
    webAddress(),
    'The web address at which the finished folder of this school will stand; it makes canonical links possible.',
    'https://larkfield.example/online-safety/',
    'IT manager or provider',
  ).optional(),
  logo: key(
    line().regex(
      /^[A-Za-z0-9][A-Za-z0-9._-]*\.(svg|png|jpg|jpeg)$/,
      'Give the name of an .svg, .png or .jpg file that stands in the folder of the school, such as logo.svg',
    ),
    'The file name of the logo, in the folder of the school or of the trust.',
    'logo.svg',
    'school office',
  ).optional(),
  brandColour: key(
    colour(),
    'The main colour of the school; contrast is worked out from it.',
    '#0b5351',
    'school office',
  ),
};
