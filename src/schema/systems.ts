import { z } from 'zod';
import { key } from './key.ts';
import { email, line, telephone, webAddress } from './text.ts';

const SupportSchema = z
  .strictObject({
    telephone: key(
      telephone(),
      'The telephone number of the support desk.',
      '01632 960 400',
      'IT manager or provider',
    ).optional(),
    email: key(
      email(),
      'The e-mail address of the support desk.',
      'support@clearstream.example',
      'IT manager or provider',
    ).optional(),
    website: key(
      webAddress(),
      'The web address of the support desk.',
      'https://support.clearstream.example',
      'IT manager or provider',
    ).optional(),
  })
  .meta({ id: 'Support' });

/** A product or service that the school uses, and how to get help with it. */
export const SystemSchema = z
  .strictObject({
    provider: key(line(), 'The company or body that provides it.', 'Clearstream Networks', 'IT manager or provider'),
    product: key(line(), 'The name of the product.', 'Clearstream SafeWeb', 'IT manager or provider'),
    categories: key(
      z.array(line()),
      'What it covers: the categories it blocks, the devices it watches, the data it holds.',
      ['adult content', 'gambling'],
      'IT manager or provider',
    ).default([]),
    support: key(
      SupportSchema,
      'How to reach the support desk.',
      { telephone: '01632 960 400' },
      'IT manager or provider',
    ).optional(),
    reportRoute: key(
      line(),
      'How a member of staff reports a fault or asks for a change.',
      'Use the “Report a website” form on the staff desktop.',
      'IT manager or provider',
    ).optional(),
  })
  .meta({ id: 'System' });

const system = (description: string, provider: string, product: string) =>
  key(SystemSchema, description, { provider, product }, 'IT manager or provider');

/** The systems of the school. Each stands at the top level of school.yaml, such as `filtering:`. */
export const systemKeys = {
  broadband: system('The internet connection.', 'Clearstream Networks', 'Clearstream Schools Fibre'),
  filtering: system(
    'The system that blocks harmful and unsuitable content.',
    'Clearstream Networks',
    'Clearstream SafeWeb',
  ),
  monitoring: system(
    'The system that watches for signs of harm in what people do on school devices and accounts.',
    'Lanternwatch',
    'Lanternwatch Classroom',
  ),
  antiMalware: system(
    'The protection against viruses and other malware.',
    'Harbour Security',
    'Harbour Endpoint',
  ).optional(),
  mis: system(
    'The management information system that holds pupil and staff records.',
    'Registra',
    'Registra Schools',
  ).optional(),
  learningPlatform: system(
    'The platform on which pupils get and hand in work.',
    'Classbridge',
    'Classbridge Learn',
  ).optional(),
  emailSystem: system('The e-mail service of the school.', 'Postroom', 'Postroom Education').optional(),
  assetRegister: system('The register of school equipment.', 'Registra', 'Registra Assets').optional(),
  classroomManagement: system(
    'The tool with which a teacher sees and guides pupils’ screens.',
    'Lanternwatch',
    'Lanternwatch Teach',
  ).optional(),
  remoteAccess: system(
    'The way in which staff reach school systems from elsewhere.',
    'Clearstream Networks',
    'Clearstream Remote',
  ).optional(),
};
export const SYSTEMS = Object.keys(systemKeys) as (keyof typeof systemKeys)[];
