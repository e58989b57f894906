import type { APIRoute } from 'astro';
import { siteInput } from '../../data.ts';
import { STYLES } from '../../theme/styles.ts';
import { NEUTRAL_BRAND, stylesheet } from '../../theme/theme-css.ts';
import { schoolGroups } from '../../view/trusts.ts';

/** The stylesheet of the list of schools: in the colour of the trust where there is one trust alone. */
export const GET: APIRoute = () => {
  const [only, ...others] = schoolGroups(siteInput);
  const brand = others.length === 0 ? only?.brandColour : undefined;
  return new Response(stylesheet(brand ?? NEUTRAL_BRAND, STYLES), {
    headers: { 'content-type': 'text/css; charset=utf-8' },
  });
};
