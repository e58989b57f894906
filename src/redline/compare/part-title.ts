import type { HElement } from '../../document/hast.ts';
import { attribute, childOf, lineOf } from '../../edition/tree/parts.ts';

/** What a part without a heading is called. */
const UNTITLED: Readonly<Record<string, string>> = { intro: 'Introduction', page: 'The page' };
const BLOCKS: Readonly<Record<string, string>> = {
  promises: 'Promises',
  fields: 'To be filled in',
  ticks: 'To be ticked',
  consent: 'Consent',
  cut: 'The slip to cut off',
};

/** The heading of a part, or what people would call it. */
export const partTitle = (section: HElement): string =>
  lineOf(childOf(section, 'h2')) ||
  (UNTITLED[attribute(section, 'id')] ?? BLOCKS[attribute(section, 'data-type')] ?? attribute(section, 'id'));
