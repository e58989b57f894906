import type { APIRoute } from 'astro';
import { renderFeed } from '../../../feed/feed.ts';
import { schoolPaths, schoolSite } from '../../data.ts';

export const getStaticPaths = schoolPaths;

/** The Atom feed of what the school approved. */
export const GET: APIRoute = ({ params }) => {
  const { school, documents, today } = schoolSite(params.school ?? '');
  return new Response(renderFeed(school, documents, today), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
};
