import { type HElement, type HNode, h, text } from '../../document/hast.ts';

/** Links from the changes of a line to the change before and after them, with their places among all. */
export function changeNav(places: readonly number[], total: number): HNode[] {
  if (places.length === 0) return [];
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const which = first === last ? `change ${first}` : `changes ${first} to ${last}`;
  return [
    text(' '),
    h(
      'span',
      { class: 'change-nav' },
      ...(first > 1 ? [link(first - 1, 'previous'), ' '] : []),
      h('span', { class: 'change-place' }, `${which} of ${total}`),
      ...(last < total ? [' ', link(last + 1, 'next')] : []),
    ),
  ];
}

/** Plain words: the printed font has no arrows, and a name of one sign is read out as nothing. */
const link = (place: number, words: string): HElement =>
  h('a', { href: `#change-${place}` }, words, h('span', { class: 'visually-hidden' }, ' change'));
