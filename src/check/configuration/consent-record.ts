import type { ConfigurationRule } from './rule.ts';

/** Consent needs evidence: the record of answers stays in the pack. */
export const consentRecord: ConfigurationRule = {
  id: 'config/consent-record',
  checks: ['C13'],
  name: 'Answers about images are written down',
  reason: 'A school has to be able to show who said yes, to what and when, and that a no was heard.',
  severity: 'error',
  source: 'UK General Data Protection Regulation, article 7(1)',
  who: 'data protection officer',
  bad: 'pack: { leaveOut: [image-consents] }',
  good: 'pack: { leaveOut: [phone-hand-in] }',
  check: ({ school }) => {
    const index = school.config.pack.leaveOut.indexOf(RECORD);
    if (index < 0) return [];
    return [
      {
        path: `pack.leaveOut.${index}`,
        message: 'The school asks for consent to images, and leaves out the record of the answers.',
        fix: `Take “${RECORD}” off the list.`,
      },
    ];
  },
};

const RECORD = 'image-consents';
