import type { Control } from '../../document/document.ts';
import { longDate } from '../../resolve/facts.ts';

/** What took the place of an edition, and on which day: year-month-day. */
export interface Superseded {
  readonly version: string;
  readonly on: string;
}

export const DRAFT_MARK = 'Draft, not yet approved';

/** The mark that stands on every page of what is not the approved text in force; empty where it is. */
export function markOf({ status }: Pick<Control, 'status'>, superseded?: Superseded): string {
  if (superseded) return `Superseded by version ${superseded.version} on ${longDate(superseded.on)}`;
  return status === 'draft' ? DRAFT_MARK : '';
}

/** Which version it is and since when it holds, as every page says it at its foot. */
export function versionLine(control: Control, superseded?: Superseded): string {
  const { version, effective, status } = control;
  const mark = markOf(control, superseded);
  const since = status === 'draft' && !superseded ? [] : [`in force from ${longDate(effective)}`];
  return [`version ${version}`, ...since, mark, factsAsOf(control)].filter((part) => part !== '').join(' · ');
}

/** How many facts differ from the approved words, and since when; empty where none does. */
export function factsAsOf({ amendments }: Pick<Control, 'amendments'>): string {
  const last = amendments
    .map(({ date }) => date)
    .sort()
    .at(-1);
  if (last === undefined) return '';
  return `with ${amendments.length} ${amendments.length === 1 ? 'fact' : 'facts'} as of ${longDate(last)}`;
}
