import type { ConfigurationRule } from './rule.ts';

/** The consent form belongs to the pack of every school that shows images. */
export const consentForm: ConfigurationRule = {
  id: 'config/consent-form',
  checks: ['C13'],
  name: 'Where images are shown, parents are asked',
  reason: 'A school that shows children without asking has no consent, and silence is none.',
  severity: 'error',
  source: 'UK General Data Protection Regulation, articles 4(11) and 7',
  who: 'data protection officer',
  bad: 'pack: { leaveOut: [image-consent] }',
  good: 'pack: { leaveOut: [image-consent-adult] }',
  check: ({ school }) => {
    const index = school.config.pack.leaveOut.indexOf(FORM);
    const [first] = school.config.imageChannels;
    if (index < 0 || !first) return [];
    return [
      {
        path: `pack.leaveOut.${index}`,
        message:
          'The school names places where it shows images of children, and leaves out the form that asks for consent.',
        fix: `Take “${FORM}” off the list.`,
      },
    ];
  },
};

const FORM = 'image-consent';
