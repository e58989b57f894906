import type { APIRoute } from 'astro';
import { schoolPaths } from '../../data.ts';
import { renderHeaders } from '../../view/headers.ts';

/** Astro makes no page of a file whose name begins with a stroke, so the name is a parameter. */
export const getStaticPaths = () => schoolPaths().map(({ params }) => ({ params: { ...params, headers: '_headers' } }));

/** What Netlify and Cloudflare Pages are to send with each file. */
export const GET: APIRoute = () =>
  new Response(renderHeaders(), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
