/**
 * How a marked tree shows changes. Inside a line: `ins` and `del`. On a block: these properties.
 * `strip.ts` takes them away again.
 */
export const MARK = {
  /** `added`, `removed`, `moved` or `changed`, on a block. */
  change: 'data-change',
  /** The numbers of the changes that an element shows, set apart by spaces. */
  number: 'data-n',
  /** The place of a moved block among the children of its parent before, counted from 0. */
  wasAt: 'data-was-at',
  /** The properties of an element before, as JSON, where they differ. */
  was: 'data-was',
  /** The id of something removed, which may stand in the new tree as well. */
  id: 'data-id',
} as const;

/** The places of the ids of things inside a part, with the word for such a thing. */
export const ITEM_KEYS = {
  'data-clause': 'clause',
  'data-step': 'step',
  'data-column': 'column',
  'data-field': 'field',
  'data-tick': 'tick',
  'data-channel': 'channel',
  'data-cite': 'citation',
  'data-key': 'entry',
  'data-means': 'meaning',
  'data-part': 'part',
} as const;
