import type { APIRoute } from 'astro';
import { schoolPaths, schoolSite } from '../../data.ts';
import { renderSitemap } from '../../view/sitemap.ts';

/** Only schools that say at which address they publish have one. */
export const getStaticPaths = () =>
  schoolPaths().filter(({ params }) => renderSitemap(schoolSite(params.school)) !== undefined);

/** The list of pages for search engines. */
export const GET: APIRoute = ({ params }) =>
  new Response(renderSitemap(schoolSite(params.school ?? '')) ?? '', {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
