import type { LocalAuthoritiesRegistry } from '../../../document/library.ts';
import type { School } from '../../../document/school.ts';
import { textsIn } from './strings.ts';
import { dialled, isShortCode } from './telephone.ts';

type Area = LocalAuthoritiesRegistry[string];
type Contact = NonNullable<School['config']['contacts'][keyof School['config']['contacts']]>;

/** A value that belongs to an area. */
export interface Trace {
  /** The key below the contact. */
  readonly key: string;
  readonly value: string;
  /** The name of the area. */
  readonly area: string;
}

/** What is left of the name of a council without the word council: `Westshire County Council` is `westshire`. */
export const placeName = (council: string): string =>
  council
    .toLowerCase()
    .replace(/\b(?:the|royal|london|county|city|metropolitan|district|unitary|borough|council|of|authority)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The first value of a contact that is that of an area and not of the home area. */
export function traceOf(service: string, contact: Contact, area: Area, home: Area | undefined): Trace | undefined {
  const theirs = marksOf(area);
  const ours = home && marksOf(home);
  for (const { path: key, text } of textsIn(contact)) {
    // One police force may serve several councils.
    if (key === 'name' && service !== 'police' && says(text, area) && !(home && says(text, home)))
      return { key, value: text, area: area.name };
    const mark = markOf(text);
    if (mark !== undefined && theirs.has(mark) && !ours?.has(mark)) return { key, value: text, area: area.name };
  }
  return undefined;
}

const says = (text: string, { name }: Area): boolean =>
  ` ${text.toLowerCase().replace(/[^a-z]+/g, ' ')} `.includes(` ${placeName(name)} `);

const marksOf = ({ contacts, partnership, prevent }: Area): ReadonlySet<string> =>
  new Set(textsIn({ contacts, partnership, prevent }).flatMap(({ text }) => markOf(text) ?? []));

/** What shows whose a value is: the digits of a telephone number, or the domain of an address without `www`. */
function markOf(text: string): string | undefined {
  const domain = /^(?:https?:\/\/|[^\s@]+@)(?:www\.)?([^\s/:?#]+)/i.exec(text)?.[1];
  if (domain) return domain.toLowerCase();
  return /^[\d\s()+-]+$/.test(text) && !isShortCode(text) && !/^\d{4}-/.test(text) ? dialled(text) : undefined;
}
