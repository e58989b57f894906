import type { Control } from '../../document/document.ts';
import { longDate } from '../../resolve/facts.ts';

export const DRAFT_MARK = 'Draft, not yet approved';

/**
 * The mark that stands on every page of what is not the approved text in force; empty where it is.
 * @param past what is said of an edition that is not in force, such as that it is superseded
 */
export const markOf = ({ status }: Pick<Control, 'status'>, past?: string): string =>
  past ?? (status === 'draft' ? DRAFT_MARK : '');

/** Which version it is and since when it holds, as every page says it at its foot. */
export function versionLine(control: Control, past?: string): string {
  const { version, effective, status } = control;
  const since = status === 'draft' ? [] : [`in force from ${longDate(effective)}`];
  return [`version ${version}`, ...since, markOf(control, past), factsAsOf(control)]
    .filter((part) => part !== '')
    .join(' · ');
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
