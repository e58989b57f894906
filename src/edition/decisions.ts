import type { School } from '../document/school.ts';

/** Every decision of a school, as an edition writes it down: key and answer. */
export function decisionsInForce(school: School): Readonly<Record<string, string>> {
  const { reasons: _reasons, ...decisions } = school.config.decisions;
  return Object.fromEntries(Object.entries(decisions).map(([key, answer]) => [key, String(answer)]));
}
