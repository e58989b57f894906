import type { APIRoute } from 'astro';
import { schoolPaths, schoolSite } from '../../../data.ts';
import { STYLES } from '../../../theme/styles.ts';
import { stylesheet } from '../../../theme/theme-css.ts';

export const getStaticPaths = schoolPaths;

/** The stylesheet of one school, in its own colours. */
export const GET: APIRoute = ({ params }) =>
  new Response(stylesheet(schoolSite(params.school ?? '').school.config.brandColour, STYLES), {
    headers: { 'content-type': 'text/css; charset=utf-8' },
  });
