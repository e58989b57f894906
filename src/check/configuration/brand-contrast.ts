import { contrast, ENOUGH, lightColours } from '../../site/brand.ts';
import { LIGHT } from '../../site/theme/palette.ts';
import type { ConfigurationRule } from './rule.ts';

/** The site darkens a pale colour where it is text; the school should know. */
export const brandContrast: ConfigurationRule = {
  id: 'config/brand-contrast',
  checks: [],
  name: 'Text in the colour of the school can be read',
  reason: 'Links and headings in a pale colour cannot be read by many people, so the site darkens them.',
  severity: 'warning',
  source: 'Web Content Accessibility Guidelines 2.2, success criterion 1.4.3',
  bad: 'brandColour: "#f7d94c"',
  good: 'brandColour: "#1d4f91"',
  check: ({ school }) => {
    const { brandColour } = school.config;
    const { ink, wash } = lightColours(brandColour);
    if (ink.toLowerCase() === brandColour.toLowerCase()) return [];
    const grounds = [LIGHT.paper, LIGHT.raised, LIGHT.urgentWash, wash];
    const least = Math.min(...grounds.map((ground) => contrast(brandColour, ground)));
    return [
      {
        path: 'brandColour',
        message: `Text in “${brandColour}” has a contrast of ${roundedDown(least)} with the page and its boxes; it needs ${ENOUGH}.`,
        fix: `Links and headings are printed in ${ink} instead. Choose a darker colour, or waive this warning if that is what you want.`,
      },
    ];
  },
};

/** Never rounded up to what is enough. */
const roundedDown = (contrastFound: number): string => (Math.floor(contrastFound * 10) / 10).toFixed(1);
