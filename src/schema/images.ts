import { z } from 'zod';
import { key } from './key.ts';
import { line, yesOrNo } from './text.ts';

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
