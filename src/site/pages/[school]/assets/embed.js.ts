import type { APIRoute } from 'astro';
import script from '../../../client/embed.js?raw';
import { schoolPaths } from '../../../data.ts';

export const getStaticPaths = schoolPaths;

/** The script of the page that other websites frame, as it is written. */
export const GET: APIRoute = () =>
  new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
