import { type HElement, h } from '../../document/hast.ts';

/** Links from the changes of a line to the change before and after them, with their places among all. */
export function changeNav(places: readonly number[], total: number): HElement[] {
  if (places.length === 0) return [];
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const which = first === last ? `change ${first}` : `changes ${first} to ${last}`;
  return [
    h(
      'span',
      { class: 'change-nav' },
      ...(first > 1 ? [link(first - 1, 'Previous change', '↑'), ' '] : []),
      h('span', { class: 'change-place' }, `${which} of ${total}`),
      ...(last < total ? [' ', link(last + 1, 'Next change', '↓')] : []),
    ),
  ];
}

const link = (place: number, words: string, sign: string): HElement =>
  h(
    'a',
    { href: `#change-${place}` },
    h('span', { class: 'visually-hidden' }, words),
    h('span', { 'aria-hidden': 'true' }, sign),
  );
