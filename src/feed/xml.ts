/** An element of an XML document: text is escaped when it is written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Makes an element. */
export const xml = (
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (XmlElement | string)[]
): XmlElement => ({ name, attributes, children });

/** Writes an XML 1.0 document in UTF-8; elements that hold elements have one child on a line. */
export const renderXml = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${renderElement(root, '')}\n`;

function renderElement({ name, attributes, children }: XmlElement, indent: string): string {
  const open = `${indent}<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join('')}`;
  if (children.length === 0) return `${open}/>`;
  if (children.every((child) => typeof child === 'string')) return `${open}>${escapeXml(children.join(''))}</${name}>`;
  const lines = children.map((child) =>
    typeof child === 'string' ? `${indent}  ${escapeXml(child)}` : renderElement(child, `${indent}  `),
  );
  return [`${open}>`, ...lines, `${indent}</${name}>`].join('\n');
}

/** What XML 1.0 allows in no place, not even escaped: most control characters and halves of a pair. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text with a sign of replacement for every character that XML does not know. */
export const withXmlCharacters = (text: string): string => text.replace(NOT_XML, '\uFFFD');

const escapeXml = (text: string): string =>
  withXmlCharacters(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
