/** An element of a parsed XML document. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

const REFERENCE = /&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/gi;
const VALUES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Parses elements, attributes and text, and refuses everything that XML 1.0 does not allow in them. */
export function parseXml(source: string): XmlNode {
  if (!source.startsWith('<?xml version="1.0" encoding="utf-8"?>\n')) throw new Error('no declaration');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(source) || !source.isWellFormed())
    throw new Error('a character that XML does not allow');
  const top: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  for (const [token] of source.slice(source.indexOf('\n') + 1).matchAll(/<[^>]*>|[^<]+|</g)) {
    const parent = open.at(-1) as XmlNode;
    if (!token.startsWith('<')) parent.text += decode(token);
    else if (token.startsWith('</')) {
      if (open.pop()?.name !== token.slice(2, -1)) throw new Error(`${token} closes nothing`);
    } else {
      const parts = /^<([\w:-]+)((?: [\w:-]+="[^"<]*")*)(\/?)>$/.exec(token);
      if (!parts) throw new Error(`not a tag: ${token}`);
      const attributes = [...(parts[2] ?? '').matchAll(/ ([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
        key,
        decode(value),
      ]);
      const node: XmlNode = {
        name: parts[1] ?? '',
        attributes: Object.fromEntries(attributes),
        children: [],
        text: '',
      };
      parent.children.push(node);
      if (parts[3] !== '/') open.push(node);
    }
  }
  const [root] = top.children;
  if (open.length !== 1 || top.children.length !== 1 || top.text.trim() !== '' || !root) throw new Error('not closed');
  return root;
}

function decode(text: string): string {
  if (/&/.test(text.replace(REFERENCE, ''))) throw new Error(`a bare & in ${text}`);
  return text.replace(REFERENCE, (reference) => VALUES[reference.slice(1, -1)] ?? reference);
}
