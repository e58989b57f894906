import type { APIRoute } from 'astro';
import { siteInput } from '../data.ts';
import { PATHS, trustEditionsPath, trustGuidancePath, trustRulesPath } from '../paths.ts';
import { renderOutputHeaders } from '../view/headers.ts';
import { trustsToCompare } from '../view/trusts.ts';

/** Astro makes no page of a file whose name begins with a stroke, so the name is a parameter. */
export const getStaticPaths = () => [{ params: { headers: '_headers' } }];

/** What Netlify and Cloudflare Pages are to send where the whole output is published at once. */
export const GET: APIRoute = () => {
  const trusts = trustsToCompare(siteInput).flatMap(({ id }) => [
    trustRulesPath(id),
    trustEditionsPath(id),
    trustGuidancePath(id),
  ]);
  return new Response(renderOutputHeaders([PATHS.home, ...trusts]), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
