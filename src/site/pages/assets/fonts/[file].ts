import type { APIRoute } from 'astro';
import { FONT_FILES } from '../../../theme/font-files.ts';
import { fontResponse } from '../../../theme/font-response.ts';

export const getStaticPaths = () => FONT_FILES.map((file) => ({ params: { file } }));

export const GET: APIRoute = ({ params }) => fontResponse(params.file);
