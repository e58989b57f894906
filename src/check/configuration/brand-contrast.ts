import { brandColours, contrast, ENOUGH } from '../../site/brand.ts';
import type { ConfigurationRule } from './rule.ts';

/** The site darkens a pale colour where it is text; the school should know. */
export const brandContrast: ConfigurationRule = {
  id: 'config/brand-contrast',
  checks: [],
  name: 'The colour of the school can be read on white',
  reason: 'Links and headings in a pale colour cannot be read by many people, so the site darkens them.',
  severity: 'warning',
  source: 'Web Content Accessibility Guidelines 2.2, success criterion 1.4.3',
  bad: 'brandColour: "#f7d94c"',
  good: 'brandColour: "#1d4f91"',
  check: ({ school }) => {
    const { brandColour } = school.config;
    const { ink } = brandColours(brandColour).light;
    if (ink.toLowerCase() === brandColour.toLowerCase()) return [];
    return [
      {
        path: 'brandColour',
        message: `“${brandColour}” has a contrast of ${contrast(brandColour, '#ffffff').toFixed(1)} on white; text needs ${ENOUGH}.`,
        fix: `Links and headings are printed in ${ink} instead. Choose a darker colour, or waive this warning if that is what you want.`,
      },
    ];
  },
};
