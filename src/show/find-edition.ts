import type { ControlEntry } from '../document/document.ts';
import type { School } from '../document/school.ts';
import { editionsOf, inForceOn, rowsBroughtAlong } from '../edition/current.ts';
import { compareVersions, type Edition } from '../edition/edition.ts';
import { longDate } from '../resolve/facts.ts';

/** What the records of a school say of a document: an edition, a row without words, or why there is neither. */
export type Found =
  | { readonly edition: Edition; readonly editions: readonly Edition[] }
  | { readonly row: ControlEntry }
  | { readonly none: string };

/** Which edition somebody asks for: the one of a version, else the one in force on a day (year-month-day). */
export interface Wanted {
  readonly document: string;
  readonly version?: string | undefined;
  readonly on: string;
}

/** Finds the edition of a document that somebody asks for, or the row that the school brought along. */
export function findEdition(school: School, { document, version, on }: Wanted): Found {
  const editions = editionsOf(school, document);
  const rows = rowsBroughtAlong(school, editions.at(-1)?.facts.version);
  if (version !== undefined) {
    const edition = editions.find(({ facts }) => compareVersions(facts.version, version) === 0);
    if (edition) return { edition, editions };
    const row = rows.find((entry) => compareVersions(entry.version, version) === 0);
    if (row) return { row };
    const known = editions.map(({ facts }) => facts.version).join(', ');
    return {
      none: `“${document}” has no edition ${version}. ${known === '' ? 'None was ever approved.' : `Its editions are ${known}.`}`,
    };
  }
  const edition = inForceOn(editions, on);
  if (edition) return { edition, editions };
  const row = rows
    .filter(({ date }) => date <= on)
    .sort((a, b) => compareVersions(b.version, a.version))
    .at(0);
  return row ? { row } : { none: noneInForce(document, on, editions) };
}

function noneInForce(document: string, on: string, editions: readonly Edition[]): string {
  const said = `No edition of “${document}” was in force on ${longDate(on)}.`;
  const first = [...editions].sort((a, b) => (a.facts.effective < b.facts.effective ? -1 : 1)).at(0);
  return first
    ? `${said} The first one, ${first.facts.version}, took effect on ${longDate(first.facts.effective)}.`
    : `${said} None was ever approved; the website shows it as a draft.`;
}

/** A row without words, in words. */
export const rowWords = (document: string, { version, date, author, approver, minute, note }: ControlEntry): string =>
  [
    `Version ${version} of “${document}” is a row that the school brought along; no words of it are kept.`,
    `  Date: ${longDate(date)}`,
    `  Written by: ${author}`,
    ...(approver === undefined ? [] : [`  Approved by: ${approver}`]),
    ...(minute === undefined ? [] : [`  Minute: ${minute}`]),
    `  What changed: ${note}`,
  ].join('\n');
