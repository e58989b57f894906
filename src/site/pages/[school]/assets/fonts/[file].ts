import type { APIRoute } from 'astro';
import { schoolPaths } from '../../../../data.ts';
import { FONT_FILES } from '../../../../theme/font-files.ts';
import { fontResponse } from '../../../../theme/font-response.ts';

export const getStaticPaths = () =>
  schoolPaths().flatMap(({ params }) => FONT_FILES.map((file) => ({ params: { ...params, file } })));

export const GET: APIRoute = ({ params }) => fontResponse(params.file);
