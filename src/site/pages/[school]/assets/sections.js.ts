import type { APIRoute } from 'astro';
import script from '../../../client/sections.js?raw';
import { schoolPaths } from '../../../data.ts';

export const getStaticPaths = schoolPaths;

/** The script of the policy pages, as it is written. */
export const GET: APIRoute = () =>
  new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
