import { z } from 'zod';
import { key } from './key.ts';
import { colour, email, line, telephone, webAddress } from './text.ts';

/** The head of trust.yaml; what stands under `defaults` is checked as part of each school. */
export const TrustConfigSchema = z.strictObject({
  name: key(line(), 'The full name of the trust.', 'Westmere Learning Trust', 'trust central team'),
  shortName: key(line(), 'The name people use in conversation.', 'Westmere Trust', 'trust central team').optional(),
  website: key(webAddress(), 'The website of the trust.', 'https://westmere.example', 'trust central team').optional(),
  telephone: key(
    telephone(),
    'The telephone number of the trust office.',
    '01632 960 500',
    'trust central team',
  ).optional(),
  email: key(
    email(),
    'The e-mail address of the trust office.',
    'office@westmere.example',
    'trust central team',
  ).optional(),
  brandColour: key(
    colour(),
    'The main colour of the trust; it is used on the page that lists its schools.',
    '#1f3a5f',
    'trust central team',
  ).optional(),
  defaults: key(
    z.record(z.string(), z.unknown()),
    'Any key of school.yaml, as the default for every school of the trust; a school overrides it by writing its own.',
    { filtering: { provider: 'Clearstream Networks', product: 'Clearstream SafeWeb' } },
    'trust central team',
  ).default({}),
});

export type TrustConfig = z.infer<typeof TrustConfigSchema>;
