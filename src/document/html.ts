import type { HElement, HNode } from './hast.ts';

declare const safe: unique symbol;
/** HTML that this project has made from a tree, in which every piece of text is escaped. */
export type SafeHtml = string & { readonly [safe]: true };

const VOID = new Set(['br', 'col', 'hr', 'img', 'input', 'wbr']);
const URL_ATTRIBUTES = new Set(['href', 'src', 'action', 'cite']);

/** Few texts have a sign in them that has to be escaped: to look first costs less than to replace. */
export const escapeText = (value: string): string =>
  /[&<>]/.test(value) ? value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') : value;
export const escapeAttribute = (value: string): string => escapeText(value).replaceAll('"', '&quot;');

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
  let html = '';
  for (const node of nodes) html += node.type === 'text' ? escapeText(node.value) : renderElement(node, href);
  return html as SafeHtml;
}

function renderElement({ tagName, properties, children }: HElement, href: Href | undefined): string {
  const link = tagName === 'a' && href ? properties.href : undefined;
  const target = typeof link === 'string' && link.startsWith('doc:') ? href?.(link) : link;
  if (target === undefined && link !== undefined) return renderHtml(children, href);
  const open = `<${tagName}${renderAttributes(target === link ? properties : { ...properties, href: target })}>`;
  return VOID.has(tagName) ? open : `${open}${renderHtml(children, href)}</${tagName}>`;
}

function renderAttributes(attributes: HElement['properties']): string {
  let out = '';
  for (const name of Object.keys(attributes)) {
    const value = attributes[name];
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
