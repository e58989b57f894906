import { type HElement, type HNode, h } from '../../document/hast.ts';
import type { PartComparison } from '../../redline/comparison.ts';
import type { Redline } from '../../redline/redline.ts';
import { fateOf } from '../../redline/render/phrases.ts';
import { ONLY_CHANGED, redlineNodes } from '../../redline/render/redline-nodes.ts';
import { isAudience } from '../../resolve/context.ts';
import { enGB } from '../strings/en-GB/index.ts';
import { pageNodes } from './page-nodes.ts';
import { readerName, type SchoolSite } from './school-site.ts';
import { capital } from './words.ts';

/**
 * A redline as the body of a web page: unchanged sections are hidden until somebody wants them, every section has its
 * number and its fate above its title, and tables stack on a telephone.
 */
export const redlinePageNodes = (redline: Redline, site: Pick<SchoolSite, 'school'>): HNode[] =>
  redlineNodes(redline).map((node) => {
    if (node.type === 'text') return node;
    if (node.properties.class === 'redline-switch') return startChecked(node);
    if (node.properties.class !== 'redline-parts') return node;
    const parts = node.children.map((child, index) => {
      const part = redline.parts[index];
      return part && child.type === 'element' ? fitPart(child, part, site) : child;
    });
    return { ...node, children: parts };
  });

const startChecked = (node: HElement): HElement => ({
  ...node,
  properties: node.properties.id === ONLY_CHANGED ? { ...node.properties, checked: true } : node.properties,
  children: node.children.map((child) => (child.type === 'text' ? child : startChecked(child))),
});

function fitPart(element: HElement, part: PartComparison, site: Pick<SchoolSite, 'school'>): HElement {
  const title = element.children.find(isTitle);
  const children = element.children.flatMap((child): readonly HNode[] => {
    if (child.type === 'text') return [child];
    if (child === title) return [numbered(child, part)];
    if (child.properties.class === 'redline-fate') return [{ ...child, children: [h('b', {}, capital(fateOf(part)))] }];
    return pageNodes([labelled(child, site)], { lower: title !== undefined });
  });
  return { ...element, children };
}

const isTitle = (node: HNode): node is HElement => node.type === 'element' && node.tagName === 'h2';

const numbered = (title: HElement, { number }: PartComparison): HElement =>
  number === undefined
    ? title
    : {
        ...title,
        children: [h('span', { class: 'n' }, String(number)), { type: 'text', value: ' ' }, ...title.children],
      };

/** What an edition holds as bare parts has a heading on every other page: whom a line speaks to, what a section answers. */
function labelled(element: HElement, { school }: Pick<SchoolSite, 'school'>): HElement {
  const reader = element.properties['data-means'];
  if (typeof reader === 'string' && isAudience(reader)) {
    const children = [
      h('b', { class: 'means-who' }, enGB.policy.meansFor(lower(readerName(school, reader)))),
      ...element.children,
    ];
    return { ...element, tagName: 'div', properties: { ...element.properties, class: 'means-of' }, children };
  }
  return element.properties['data-part'] === 'answers'
    ? { ...element, properties: { ...element.properties, class: 'answers-of' } }
    : element;
}

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
