import { escapeAttribute, escapeText } from '../../document/html.ts';
import { telephoneLink } from '../../resolve/components/way-nodes.ts';

/** What a card or a frame on another website shows and leads to. */
export interface EmbedFacts {
  /** The id of the school. */
  readonly school: string;
  readonly title: string;
  /** The address at which the school publishes, with the stroke at its end. */
  readonly base: string;
  readonly links: readonly { readonly words: string; readonly path: string }[];
  /** The number for a child in danger now. */
  readonly emergency: string;
}

/**
 * Renders a card of links in the plainest HTML there is: platforms that let people paste HTML take scripts, styles
 * and classes away. The one number in it never changes: a number of the school that was pasted somewhere would stay
 * there when the person has left.
 */
export function renderCard({ title, base, links, emergency }: EmbedFacts): string {
  const items = links.map(({ words, path }) => `  <li>${anchor(`${base}${path}`, words)}</li>`);
  return [
    `<h2>${anchor(base, title)}</h2>`,
    '<ul>',
    ...items,
    '</ul>',
    `<p>If a child is in danger now, call ${anchor(telephoneLink(emergency), emergency)}.</p>`,
  ].join('\n');
}

const anchor = (href: string, words: string): string => `<a href="${escapeAttribute(href)}">${escapeText(words)}</a>`;
