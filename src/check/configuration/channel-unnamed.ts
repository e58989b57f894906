import type { ConfigurationRule } from './rule.ts';

/** Consent is specific: the channel social names its account. */
export const channelUnnamed: ConfigurationRule = {
  id: 'config/channel-unnamed',
  checks: ['C13'],
  name: 'Parents are told which account shows their child',
  reason: 'Consent to “social media” in general is consent to nothing: people agree to a purpose they know.',
  severity: 'warning',
  source: 'UK General Data Protection Regulation, article 4(11)',
  bad: ['imageChannels:', '  - { channel: social, identifiable: yes }'].join('\n'),
  good: ['imageChannels:', '  - { channel: social, identifiable: yes, detail: the school’s account on Chirrup }'].join(
    '\n',
  ),
  check: ({ school }) =>
    school.config.imageChannels.flatMap(({ channel, detail }, index) =>
      channel === 'social' && detail === undefined
        ? [
            {
              path: `imageChannels.${index}`,
              message: 'Parents are asked about images on social media, and are not told on which account.',
              fix: 'Add “detail: …” with the service and the account.',
            },
          ]
        : [],
    ),
};
