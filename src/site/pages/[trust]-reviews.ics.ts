import type { APIRoute } from 'astro';
import { trustCalendar } from '../../reviews/calendar.ts';
import { schoolSummary, siteInput } from '../data.ts';
import { trustsWithCalendar } from '../view/trusts.ts';

export const getStaticPaths = () => trustsWithCalendar(siteInput).map(({ id }) => ({ params: { trust: id } }));

/** The calendar of the reviews of all schools of a trust. */
export const GET: APIRoute = ({ params }) => {
  const trust = trustsWithCalendar(siteInput).find(({ id }) => id === params.trust);
  const schools = trust?.schools.map(({ id }) => schoolSummary(id)) ?? [];
  const text = trustCalendar(
    trust?.name ?? '',
    schools.map(({ school }) => school),
    schools.flatMap(({ reviews }) => reviews),
  );
  return new Response(text, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
