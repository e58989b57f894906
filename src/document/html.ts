import type { HNode } from './hast.ts';

declare const safe: unique symbol;
/** HTML that this project has made from a tree, in which every piece of text is escaped. */
export type SafeHtml = string & { readonly [safe]: true };

const VOID = new Set(['br', 'col', 'hr', 'img', 'input', 'wbr']);
const URL_ATTRIBUTES = new Set(['href', 'src', 'action', 'cite']);

export const escapeText = (value: string): string =>
  value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
export const escapeAttribute = (value: string): string => escapeText(value).replace(/"/g, '&quot;');

/** A web, mail, telephone or relative address as it is; anything that could run code becomes `#`. */
export function safeUrl(value: string): string {
  const trimmed = value.trim();
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(trimmed)?.[1]?.toLowerCase();
  if (scheme === undefined) return /^\/\//.test(trimmed) ? '#' : trimmed;
  return ['http', 'https', 'mailto', 'tel'].includes(scheme) ? trimmed : '#';
}

/** Where a link of a resolved document leads from the page that is being made; undefined drops the link and keeps its words. */
export type Href = (target: string) => string | undefined;

/**
 * Renders a tree. Links to other documents stand in the tree as `doc:<document>#<section>`; `href` turns them
 * into addresses for the page that is being made. Without it they stay as they are.
 */
export function renderHtml(nodes: readonly HNode[], href?: Href): SafeHtml {
  return nodes.map((node) => renderNode(node, href)).join('') as SafeHtml;
}

function renderNode(node: HNode, href: Href | undefined): string {
  if (node.type === 'text') return escapeText(node.value);
  const attributes = { ...node.properties };
  if (node.tagName === 'a' && typeof attributes.href === 'string' && attributes.href.startsWith('doc:') && href) {
    const target = href(attributes.href);
    if (target === undefined) return renderHtml(node.children, href);
    attributes.href = target;
  }
  const open = `<${node.tagName}${renderAttributes(attributes)}>`;
  return VOID.has(node.tagName) ? open : `${open}${renderHtml(node.children, href)}</${node.tagName}>`;
}

function renderAttributes(attributes: Record<string, string | number | boolean | undefined>): string {
  let out = '';
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === undefined) continue;
    if (value === true) out += ` ${name}`;
    else {
      const textValue = String(value);
      const checked = URL_ATTRIBUTES.has(name) && !textValue.startsWith('doc:') ? safeUrl(textValue) : textValue;
      out += ` ${name}="${escapeAttribute(checked)}"`;
    }
  }
  return out;
}
