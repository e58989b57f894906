import { Bookmark, HeadingLevel, Packer, Paragraph, TextRun, Document as WordDocument } from 'docx';
import type { Document } from '../../document/document.ts';
import type { Href } from '../../document/html.ts';
import type { School } from '../../document/school.ts';
import { lightColours } from '../../site/brand.ts';
import { bodyOf } from '../body/body.ts';
import type { Part, ReaderName } from '../body/parts.ts';
import { type Block, blocksOf } from './blocks.ts';
import { NumberingInUse, type WordContext } from './context.ts';
import { frontOf } from './front.ts';
import { SECTIONS } from './names.ts';
import { numberingFor } from './numbering.ts';
import { footerOf, headerOf, pageOf, widthOf } from './page.ts';
import { settle } from './settle.ts';
import { stylesFor } from './styles.ts';

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
    href,
    bookmarks: bookmarksOf(parts),
    width: widthOf(document),
    numbering: new NumberingInUse(),
  };
  const children = [
    ...frontOf(school, document, parts, context),
    ...parts.flatMap((part) => partBlocks(part, context)),
  ];
  const file = new WordDocument({
    title: document.title,
    subject: document.summary,
    creator: school.config.name,
    lastModifiedBy: school.config.name,
    description: `Version ${document.control.version}`,
    styles: stylesFor(lightColours(school.config.brandColour).ink.slice(1)),
    numbering: numberingFor(context.numbering.starts, parts[0]?.number ?? 1),
    sections: [
      {
        properties: pageOf(document),
        headers: { default: headerOf(school, document) },
        footers: { default: footerOf(document) },
        children,
      },
    ],
  });
  return settle(await Packer.toArrayBuffer(file), document.control.effective);
}

/** Word allows letters, digits and underscores in the name of a place, and forty of them. */
const bookmarksOf = (parts: readonly Part[]): ReadonlyMap<string, string> =>
  new Map(parts.flatMap(({ id, number }) => (id === undefined ? [] : [[id, `section_${number}`] as const])));

function partBlocks({ id, number, title, nodes }: Part, context: WordContext): Block[] {
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
  return [...head, ...blocksOf(nodes, context)];
}
