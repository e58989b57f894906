import type { GuidanceRegistry } from '../../document/library.ts';

type Text = GuidanceRegistry[string];

/** What a text may call guidance, as a pattern: its title, or the short forms that schools use. */
export function guidanceName(title: string): string {
  const full = spelled(title);
  if (/^keeping children/i.test(title)) return `${full}|KCSiE|KCSIE`;
  if (/^working together/i.test(title)) return `${full}|WTSC`;
  if (/^prevent duty/i.test(title)) return 'prevent duty(?: departmental)?(?: guidance| advice)?(?: for [a-z ]{3,50})?';
  return full;
}

export const isLaw = ({ kind }: Text): boolean => kind === 'act' || kind === 'regulations';
/** The year in a title, else that of its coming into force. */
export const yearOf = ({ title, inForceFrom }: Text): string =>
  /\b(?:19|20)\d\d\b/.exec(title)?.[0] ?? inForceFrom.slice(0, 4);
/** A title without year, part and subtitle. */
export const titleOf = ({ title }: Text): string =>
  title
    .replace(/,? (?:Part [IVX]+|section \d+)$/, '')
    .replace(/\s*\b(?:19|20)\d\d\b.*$/, '')
    .replace(/:.*$/, '')
    .trim();

/** A title as people type it: with any apostrophe, hyphen, plural or spacing. */
export function spelled(title: string): string {
  return title
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\\\(/g, '\\(\\s*')
    .replace(/['’]/g, "['’]?")
    .replace(/Designs/, 'Designs?')
    .replace(/^Telecommunications\b.*?(?=Lawful)/, '(?:Telecommunications )?\\(?')
    .replace(
      /Lawful Business Practice\\\).*Regulations$/,
      'Lawful Business Practice\\)?(?: \\(\\s*Interception of Communications\\))?(?: Regulations)?',
    )
    .replace(/,/g, ',?');
}
