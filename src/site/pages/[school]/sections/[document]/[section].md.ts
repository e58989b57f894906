import type { APIRoute } from 'astro';
import { documentOf, schoolSite, sectionPaths } from '../../../../data.ts';
import { markdownResponse, policyMarkdown } from '../../../../view/markdown.ts';

export const getStaticPaths = sectionPaths;

/** The words of one section as Markdown. */
export const GET: APIRoute = ({ params }) => {
  const site = schoolSite(params.school ?? '');
  return markdownResponse(policyMarkdown(site, documentOf(site, 'policy', params.document ?? ''), params.section));
};
