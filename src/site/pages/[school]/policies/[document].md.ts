import type { APIRoute } from 'astro';
import { hrefOutside } from '../../../../export/links.ts';
import { renderMarkdown } from '../../../../export/markdown/render-markdown.ts';
import { documentOf, documentPaths, schoolSite } from '../../../data.ts';
import { readerName } from '../../../view/school-site.ts';

export const getStaticPaths = () => documentPaths('policy');

/** The words of a policy as Markdown, to be copied into a newsletter or given to an assistant. */
export const GET: APIRoute = ({ params }) => {
  const site = schoolSite(params.school ?? '');
  const { school, documents } = site;
  const document = documentOf(site, 'policy', params.document ?? '');
  const words = renderMarkdown({
    school,
    document,
    href: hrefOutside(school, documents, document),
    readerName: (reader) => readerName(school, reader),
  });
  return new Response(words, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
