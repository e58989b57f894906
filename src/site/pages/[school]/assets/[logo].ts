import type { APIRoute } from 'astro';
import { schoolOf, schoolPaths } from '../../../data.ts';
import { logoPath } from '../../../paths.ts';

export const getStaticPaths = () =>
  schoolPaths().flatMap(({ params }) => {
    const { logo } = schoolOf(params.school);
    return logo ? [{ params: { ...params, logo: logoPath(logo.fileName).slice('assets/'.length) } }] : [];
  });

/** The logo of the school. */
export const GET: APIRoute = ({ params }) => {
  const { logo } = schoolOf(params.school ?? '');
  return new Response(Buffer.from(logo?.base64 ?? '', 'base64'), {
    headers: { 'content-type': logo?.mediaType ?? '' },
  });
};
