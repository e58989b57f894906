import { deadLink } from './dead-link.ts';
import { headingOrder } from './heading-order.ts';
import { insecureLink } from './insecure-link.ts';
import { leftover } from './leftover.ts';
import { malformedLink } from './malformed-link.ts';
import { manifest } from './manifest.ts';
import { pictureWords } from './picture-words.ts';
import { repeatedId } from './repeated-id.ts';
import type { PageRule } from './rule.ts';
import { tableHeadings } from './table-headings.ts';
import { thirdParty } from './third-party.ts';
import { version } from './version.ts';
import { words } from './words.ts';

/** Every rule that looks at a page as it was made, in the order of `docs/checks.md`. */
export const pageRules: readonly PageRule[] = [
  leftover,
  deadLink,
  malformedLink,
  insecureLink,
  repeatedId,
  headingOrder,
  tableHeadings,
  pictureWords,
  words,
  version,
  manifest,
  thirdParty,
];
