import type { APIRoute } from 'astro';
import { publishedBase } from '../../../document/school.ts';
import { schoolOf, schoolPaths, schoolSite, siteInput } from '../../data.ts';
import { renderSitemap } from '../../view/sitemap.ts';

/** Only schools that say at which address they publish have one. */
export const getStaticPaths = () =>
  siteInput.audience === 'review'
    ? []
    : schoolPaths().filter(({ params }) => publishedBase(schoolOf(params.school)) !== undefined);

/** The list of pages for search engines. */
export const GET: APIRoute = ({ params }) =>
  new Response(renderSitemap(schoolSite(params.school ?? '')) ?? '', {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
