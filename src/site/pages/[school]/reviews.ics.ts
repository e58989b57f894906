import type { APIRoute } from 'astro';
import { schoolCalendar } from '../../../reviews/calendar.ts';
import { schoolPaths, schoolSite } from '../../data.ts';
import { reviewsOf } from '../../view/reviews.ts';

export const getStaticPaths = schoolPaths;

/** The calendar of the reviews of one school. */
export const GET: APIRoute = ({ params }) => {
  const site = schoolSite(params.school ?? '');
  return new Response(schoolCalendar(site.school, reviewsOf(site)), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
};
