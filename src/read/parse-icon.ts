import { htmlToHast } from 'satteri';
import { type HElement, type HNode, h, type Property } from '../document/hast.ts';

const SHAPES = new Set(['circle', 'ellipse', 'g', 'line', 'path', 'polygon', 'polyline', 'rect', 'svg']);
const ATTRIBUTES =
  /^(d|points|[cf]?[xy][12]?|r[xy]?|width|height|viewBox|fill(-rule|-opacity)?|stroke(-width|-linecap|-linejoin|-dasharray)?|transform|xmlns|opacity)$/;

interface RawNode {
  readonly type: string;
  readonly tagName?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly RawNode[];
  readonly value?: string;
}

/**
 * Parses a drawing of the library. Only shapes and their geometry and colours are taken over, as decoration.
 * @returns the tree, or undefined when the file holds anything else
 */
export function parseIcon(svg: string): HElement | undefined {
  const tree = htmlToHast(svg.replace(/^\s*<\?xml[^>]*>\s*/, '')) as unknown as RawNode;
  const root = findSvg(tree);
  const icon = root && convert(root);
  return icon?.type === 'element'
    ? { ...icon, properties: { ...icon.properties, class: 'icon', 'aria-hidden': 'true', focusable: 'false' } }
    : undefined;
}

/** The parser puts the drawing into a page; it is the only thing there. */
function findSvg(node: RawNode): RawNode | undefined {
  if (node.tagName === 'svg') return node;
  for (const child of node.children ?? []) {
    const found = findSvg(child);
    if (found) return found;
  }
  return undefined;
}

function convert(node: RawNode): HNode | undefined {
  if (node.type !== 'element' || !SHAPES.has(node.tagName ?? '')) return undefined;
  const properties: Record<string, Property> = {};
  for (const [name, value] of Object.entries(node.properties ?? {})) {
    const attribute = svgName(name);
    const text = Array.isArray(value) ? value.join(' ') : String(value);
    if (!ATTRIBUTES.test(attribute) || /url|javascript/i.test(text)) return undefined;
    properties[attribute] = text;
  }
  const children: HNode[] = [];
  for (const child of node.children ?? []) {
    if (child.type === 'text' && (child.value ?? '').trim() === '') continue;
    const made = convert(child);
    if (!made) return undefined;
    children.push(made);
  }
  return h(node.tagName ?? 'g', properties, ...children);
}

/** The parser spells attributes as scripts do; these are the ones whose parts do not follow from the capitals. */
const SVG_NAMES: Readonly<Record<string, string>> = {
  ':xmlns': 'xmlns',
  viewBox: 'viewBox',
  strokeDashArray: 'stroke-dasharray',
  strokeLineCap: 'stroke-linecap',
  strokeLineJoin: 'stroke-linejoin',
};

const svgName = (name: string): string =>
  SVG_NAMES[name] ?? name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
