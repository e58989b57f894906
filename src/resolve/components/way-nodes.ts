import { type HNode, h } from '../../document/hast.ts';
import { type Component, type Context, useFact } from '../context.ts';

/** Digits only, as a telephone link wants them. */
export const telephoneLink = (telephone: string): string => `tel:${telephone.replace(/[^\d+]/g, '')}`;

/**
 * A way to reach somebody, linked where it can be: a number, an e-mail address, a website, hours.
 * @param path the fact that holds it, such as `localAuthority.telephone`
 */
export function wayNodes(context: Context, path: string, node: Parameters<Component>[3]): HNode[] {
  const value = useFact(context, path, node) ?? '';
  const shown = h('data', { class: 'fact', value: path }, value);
  if (path.endsWith('outOfHoursTelephone'))
    return [
      h('a', { href: telephoneLink(value), class: 'tel' }, shown),
      { type: 'text', value: ' at all other times' },
    ];
  if (path.endsWith('telephone')) return [h('a', { href: telephoneLink(value), class: 'tel' }, shown)];
  if (path.endsWith('email')) return [h('a', { href: `mailto:${value}` }, shown)];
  if (path.endsWith('website')) return [h('a', { href: value }, shown)];
  return [shown];
}
