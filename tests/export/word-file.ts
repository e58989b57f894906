import { strFromU8, unzipSync } from 'fflate';
import { parseXml, type XmlNode } from '../support/xml.ts';

export interface WordParagraph {
  readonly style: string;
  /** The level of a heading in the outline, counted from 0; of its own or by its style. */
  readonly outline: number | undefined;
  readonly list:
    | { readonly instance: string; readonly format: string; readonly level: number; readonly start: number }
    | undefined;
  readonly keepNext: boolean;
  readonly text: string;
}
export interface WordRow {
  /** Whether it returns at the head of each page. */
  readonly repeats: boolean;
  readonly breaks: boolean;
  readonly height: number | undefined;
  readonly cells: readonly string[];
}
export interface WordTable {
  readonly widths: readonly number[];
  readonly firstRow: boolean;
  readonly firstColumn: boolean;
  readonly rows: readonly WordRow[];
}

/** What a program finds in a Word file. */
export interface WordFile {
  readonly parts: Readonly<Record<string, string>>;
  /** Those in tables included, in order. */
  readonly paragraphs: readonly WordParagraph[];
  readonly tables: readonly WordTable[];
  /** The text of heads and feet by the pages they are for: `header first`, `footer default`. */
  readonly margins: Readonly<Record<string, string>>;
  readonly sections: readonly {
    readonly type: string;
    readonly columns: string;
    readonly page: Readonly<Record<string, string>>;
  }[];
  readonly pictures: readonly { readonly description: string; readonly type: string }[];
  /** The names of boxes that a click ticks. */
  readonly boxes: readonly string[];
  /** Places that links lead to within the file, and addresses elsewhere. */
  readonly anchors: readonly string[];
  readonly bookmarks: readonly string[];
  readonly addresses: readonly string[];
  readonly properties: Readonly<Record<string, string>>;
  readonly language: string | undefined;
}

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';

/** Reads a Word file; every part of it has to be sound XML. */
export function readWord(bytes: Uint8Array): WordFile {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  const xml = Object.fromEntries(
    Object.entries(parts)
      .filter(([name]) => /\.(?:xml|rels)$/.test(name))
      .map(([name, text]) => [name, parseXml(text.replace(/^<\?xml[^>]*\?>\s*/, DECLARATION))]),
  );
  const part = (name: string): XmlNode => xml[name] ?? { name: '', attributes: {}, children: [], text: '' };
  const body = part('word/document.xml');
  const relations = new Map(
    all(part('word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => [attributes.Id, attributes]),
  );
  const references = all(body, 'w:headerReference', 'w:footerReference');
  const links = all(body, 'w:hyperlink');
  return {
    parts,
    paragraphs: all(body, 'w:p').map((paragraph) =>
      paragraphOf(paragraph, part('word/styles.xml'), part('word/numbering.xml')),
    ),
    tables: all(body, 'w:tbl').map(tableOf),
    margins: Object.fromEntries(
      references.map(({ name, attributes }) => [
        `${name.slice(2, -'Reference'.length)} ${attributes['w:type']}`,
        all(part(`word/${relations.get(attributes['r:id'] ?? '')?.Target}`), 'w:p')
          .map(textOf)
          .join('\n'),
      ]),
    ),
    sections: all(body, 'w:sectPr').map((section) => ({
      type: value(section, 'w:type') ?? '',
      columns: first(section, 'w:cols')?.attributes['w:num'] ?? '1',
      page: first(section, 'w:pgSz')?.attributes ?? {},
    })),
    pictures: Object.entries(xml).flatMap(([name, root]) =>
      all(root, 'w:drawing').map((drawing) => ({
        description: first(drawing, 'wp:docPr')?.attributes.descr ?? '',
        type: pictureType(drawing, part(name.replace(/^word\/(.*)$/, 'word/_rels/$1.rels'))),
      })),
    ),
    boxes: all(body, 'w:sdt')
      .filter((control) => first(control, 'w14:checkbox'))
      .map((control) => value(control, 'w:alias') ?? ''),
    anchors: links.flatMap(({ attributes }) => attributes['w:anchor'] ?? []),
    bookmarks: all(body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'] ?? ''),
    addresses: links.flatMap(({ attributes }) => relations.get(attributes['r:id'] ?? '')?.Target ?? []),
    properties: Object.fromEntries(part('docProps/core.xml').children.map(({ name, text }) => [name, text])),
    language: first(first(part('word/styles.xml'), 'w:rPrDefault'), 'w:lang')?.attributes['w:val'],
  };
}

/** Every element with one of the names, parents before children. */
const all = (node: XmlNode, ...names: readonly string[]): XmlNode[] =>
  node.children.flatMap((child) => [...(names.includes(child.name) ? [child] : []), ...all(child, ...names)]);

const first = (node: XmlNode | undefined, name: string): XmlNode | undefined => node && all(node, name)[0];
const value = (node: XmlNode | undefined, name: string): string | undefined => first(node, name)?.attributes['w:val'];

function textOf(node: XmlNode): string {
  if (node.name === 'w:t') return node.text;
  if (node.name === 'w:instrText') return `{${node.text}}`;
  if (node.name === 'w:tab' && Object.keys(node.attributes).length === 0) return '\t';
  if (node.name === 'w:br') return '\n';
  if (node.name === 'w:sym') return String.fromCodePoint(Number.parseInt(node.attributes['w:char'] ?? '20', 16));
  return node.children.map(textOf).join('');
}

function paragraphOf(paragraph: XmlNode, styles: XmlNode, numbering: XmlNode): WordParagraph {
  const settings = first(paragraph, 'w:pPr');
  const style = value(settings, 'w:pStyle') ?? '';
  const known = all(styles, 'w:style').find(({ attributes }) => attributes['w:styleId'] === style);
  const outline = value(settings, 'w:outlineLvl') ?? value(known, 'w:outlineLvl');
  const instance = value(first(settings, 'w:numPr'), 'w:numId');
  const level = Number(value(first(settings, 'w:numPr'), 'w:ilvl') ?? 0);
  return {
    style,
    outline: outline === undefined ? undefined : Number(outline),
    list: instance === undefined ? undefined : { instance, level, ...levelOf(instance, level, numbering) },
    keepNext: first(settings, 'w:keepNext') !== undefined || first(known, 'w:keepNext') !== undefined,
    text: textOf(paragraph),
  };
}

/** The kind of numbers of a list, and the number it begins with. */
function levelOf(instance: string, level: number, numbering: XmlNode): { format: string; start: number } {
  const list = all(numbering, 'w:num').find(({ attributes }) => attributes['w:numId'] === instance);
  const kind = all(numbering, 'w:abstractNum').find(
    ({ attributes }) => attributes['w:abstractNumId'] === value(list, 'w:abstractNumId'),
  );
  const found = kind && all(kind, 'w:lvl').find(({ attributes }) => attributes['w:ilvl'] === String(level));
  const own = list && all(list, 'w:lvlOverride').find(({ attributes }) => attributes['w:ilvl'] === String(level));
  const start = value(own, 'w:startOverride') ?? value(found, 'w:start') ?? '1';
  return { format: value(found, 'w:numFmt') ?? '', start: Number(start) };
}

function tableOf(table: XmlNode): WordTable {
  const look = first(table, 'w:tblLook')?.attributes ?? {};
  const isOn = (name: string): boolean => ['1', 'true'].includes(look[name] ?? '');
  return {
    widths: all(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w'])),
    firstRow: isOn('w:firstRow'),
    firstColumn: isOn('w:firstColumn'),
    rows: table.children
      .filter(({ name }) => name === 'w:tr')
      .map((row) => {
        const height = value(row, 'w:trHeight');
        return {
          repeats: first(row, 'w:tblHeader') !== undefined,
          breaks: first(row, 'w:cantSplit') === undefined,
          height: height === undefined ? undefined : Number(height),
          cells: row.children
            .filter(({ name }) => name === 'w:tc')
            .map((cell) => all(cell, 'w:p').map(textOf).join('\n').trim()),
        };
      }),
  };
}

/** The kind of the file that programs show which know no drawings. */
function pictureType(drawing: XmlNode, relations: XmlNode): string {
  const id = first(drawing, 'a:blip')?.attributes['r:embed'];
  const target = all(relations, 'Relationship').find(({ attributes }) => attributes.Id === id)?.attributes.Target ?? '';
  return target.split('.').at(-1) ?? '';
}
