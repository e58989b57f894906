import type { HNode } from '../../document/hast.ts';
import { type Change, isUntouched, type PartComparison } from '../../redline/comparison.ts';
import type { Redline } from '../../redline/redline.ts';
import { fateOf, headingOf } from '../../redline/render/phrases.ts';
import { Fragment } from './fragment.ts';
import { noLinks } from './links.ts';
import { headAndBody, type PackWords, packNodes } from './pack-text.ts';
import type { GovernorsPackView } from './schema.ts';

type RedlineView = NonNullable<GovernorsPackView['redline']>;

/** The parts that changed, with every change marked; the others are named only, since the full text follows. */
export function redlineView({ parts }: Redline, words: PackWords): Pick<RedlineView, 'parts' | 'untouched'> {
  const untouched = parts.filter(isUntouched).map(headingOf);
  return {
    parts: parts.filter((part) => !isUntouched(part)).map((part) => partView(part, words)),
    untouched: untouched.length === 0 ? '' : `Not changed, and not repeated here: ${untouched.join('; ')}.`,
  };
}

function partView(part: PartComparison, words: PackWords): RedlineView['parts'][number] {
  const { head, body } = headAndBody(part.nodes);
  const title = isMarked(head) ? [...head] : [];
  const marked = title.length === 0 ? [] : [titleLine(title)];
  return {
    id: `redline-${part.id}`,
    href: '',
    heading: '',
    title: headingOf(part),
    fate: fateOf(part),
    notes: part.changes.filter(({ how }) => how === 'property').map(propertyNote),
    body: Fragment.of(packNodes([...marked, ...body], words), noLinks),
  };
}

const titleLine = (title: readonly HNode[]): HNode => ({
  type: 'element',
  tagName: 'p',
  properties: { class: 'pack-title' },
  children: [{ type: 'text', value: 'Title: ' }, ...title],
});

const isMarked = (nodes: readonly HNode[]): boolean =>
  nodes.some((node) => node.type === 'element' && (['ins', 'del'].includes(node.tagName) || isMarked(node.children)));

const propertyNote = ({ property = '', before, after }: Change): string =>
  `${property}: ${before === '' ? 'none' : before} → ${after === '' ? 'none' : after}`;
