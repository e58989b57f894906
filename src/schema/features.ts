import { z } from 'zod';
import { key } from './key.ts';
import { line } from './text.ts';

export const OfficialAccountSchema = z
  .strictObject({
    platform: key(line(), 'The service on which the account is.', 'Chirrup', 'school office'),
    handle: key(line(), 'The name of the account.', '@larkfieldschool', 'school office'),
    owner: key(line(), 'The person or post that answers for it.', 'school office', 'school office'),
  })
  .meta({ id: 'OfficialAccount' });

/** Things that some schools have and others do not; text about them is printed only where the school names them. */
export const FeaturesSchema = z.strictObject({
  cctv: key(
    z.strictObject({
      where: key(line(), 'Where the cameras are.', 'gates, corridors and car park', 'business manager'),
      access: key(
        line(),
        'Who may look at recordings.',
        'the headteacher and the premises manager',
        'business manager',
      ),
      retention: key(line(), 'How long recordings are kept.', '30 days', 'business manager'),
    }),
    'Cameras on the site.',
    { where: 'gates and corridors', access: 'the headteacher', retention: '30 days' },
    'business manager',
  ).optional(),
  biometrics: key(
    line(),
    'What fingerprints or faces are used for, where they are.',
    'cashless catering',
    'business manager',
  ).optional(),
  lettings: key(
    line(),
    'Which groups use the building or its network.',
    'the holiday club and the choir',
    'business manager',
  ).optional(),
  pupilLoans: key(
    line(),
    'Which devices are lent to pupils.',
    'a laptop from Year 7',
    'IT manager or provider',
  ).optional(),
  videoPlatform: key(
    line(),
    'The platform for live lessons and meetings.',
    'Classbridge Meet',
    'IT manager or provider',
  ).optional(),
  webcams: key(line(), 'What webcams are used for.', 'the nest box', 'headteacher').optional(),
  officialAccounts: key(
    z.array(OfficialAccountSchema).min(1),
    'The official social media accounts of the school.',
    [{ platform: 'Chirrup', handle: '@larkfieldschool', owner: 'school office' }],
    'school office',
  ).optional(),
  alternativeProvision: key(line(), 'Where pupils are taught off site.', 'Harbour House', 'headteacher').optional(),
});
