import { Bookmark, HeadingLevel, Packer, Paragraph, TextRun, Document as WordDocument } from 'docx';
import type { Document } from '../../document/document.ts';
import { textOfAll } from '../../document/hast.ts';
import type { Href } from '../../document/html.ts';
import type { School } from '../../document/school.ts';
import { lightColours } from '../../site/brand.ts';
import { bodyOf } from '../body/body.ts';
import type { Part, ReaderName } from '../body/parts.ts';
import { type Block, blocksOf, type Setting } from './blocks.ts';
import { NumberingInUse, type WordContext } from './context.ts';
import { contentsOf, frontOf } from './front.ts';
import { logoOf } from './logo.ts';
import { SECTIONS, STYLES } from './names.ts';
import { numberingFor } from './numbering.ts';
import { columnsOf, footerOf, headerOf, letterheadOf, nextPageOf, pageOf, widthOf } from './page.ts';
import { settle } from './settle.ts';
import { posterSize, stylesFor } from './styles.ts';

export interface WordInput {
  readonly school: School;
  readonly document: Document;
  /** Where links lead once the document has left the site. */
  readonly href: Href;
  readonly readerName: ReaderName;
}

/**
 * Renders a document as a Word file (.docx) that can be edited: headings, lists and tables are real ones. The same
 * document gives the same bytes.
 */
export async function renderWord({ school, document, href, readerName }: WordInput): Promise<Uint8Array> {
  const parts = bodyOf(document, readerName);
  const context: WordContext = {
    title: document.title,
    href,
    bookmarks: bookmarksOf(parts),
    width: widthOf(document),
    numbering: new NumberingInUse(),
  };
  const setting = settingFor(document);
  const front = frontOf(school, document, context);
  const contents = contentsOf(parts, context);
  const body = parts.flatMap((part) => partBlocks(part, context, setting));
  const letters = parts.reduce((sum, { nodes }) => sum + textOfAll(nodes).length, 0);
  const file = new WordDocument({
    title: document.title,
    subject: document.summary,
    creator: school.config.name,
    lastModifiedBy: school.config.name,
    description: `Version ${document.control.version}`,
    styles: stylesFor(lightColours(school.config.brandColour).ink.slice(1), posterSize(letters)),
    numbering: numberingFor(context.numbering.starts, parts[0]?.number ?? 1),
    sections: [
      {
        properties: pageOf(document),
        headers: {
          first: letterheadOf(school, document, await logoOf(school)),
          default: headerOf(school, document),
        },
        footers: { first: footerOf(document), default: footerOf(document) },
        children: contents.length > 0 ? front : [...front, ...body],
      },
      ...(contents.length > 0
        ? [
            { properties: columnsOf(document), children: contents },
            { properties: nextPageOf(document), children: body },
          ]
        : []),
    ],
  });
  return settle(await Packer.toArrayBuffer(file), document.control.effective);
}

/** Word allows letters, digits and underscores in the name of a place, and forty of them. */
const bookmarksOf = (parts: readonly Part[]): ReadonlyMap<string, string> =>
  new Map(parts.flatMap(({ id, number }) => (id === undefined ? [] : [[id, `section_${number}`] as const])));

/** A poster is read from across a room; forms with pictures are for those who have just learnt to read. */
function settingFor(document: Document): Setting {
  if (document.kind === 'sheet' && document.layout === 'poster') return { style: STYLES.poster };
  return document.kind === 'agreement' && document.layout !== 'standard' ? { style: STYLES.large } : {};
}

function partBlocks({ id, number, title, nodes }: Part, context: WordContext, setting: Setting): Block[] {
  const anchor = id === undefined ? undefined : context.bookmarks.get(id);
  const words = new TextRun({ text: title ?? '' });
  const head =
    title === undefined
      ? []
      : [
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            keepNext: true,
            ...(number !== undefined && { numbering: { reference: SECTIONS, level: 0 } }),
            children: anchor === undefined ? [words] : [new Bookmark({ id: anchor, children: [words] })],
          }),
        ];
  return [...head, ...blocksOf(nodes, context, setting)];
}
