import type { APIRoute } from 'astro';
import { documentOf, documentPaths, schoolSite } from '../../../data.ts';
import { markdownResponse, policyMarkdown } from '../../../view/markdown.ts';

export const getStaticPaths = () => documentPaths('policy');

/** The words of a policy as Markdown. */
export const GET: APIRoute = ({ params }) => {
  const site = schoolSite(params.school ?? '');
  return markdownResponse(policyMarkdown(site, documentOf(site, 'policy', params.document ?? '')));
};
