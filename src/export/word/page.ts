import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  type ImageRun,
  type ISectionPropertiesOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TabStopType,
  TextRun,
} from 'docx';
import type { Document } from '../../document/document.ts';
import type { School } from '../../document/school.ts';
import { DRAFT, standingLine } from '../standing.ts';
import { STYLES } from './names.ts';

/** A4 in twentieths of a point. */
const SHORT = 11906;
const LONG = 16838;
const MARGIN = 1134;

/** A sheet with many columns lies on its side. */
const isLandscape = (document: Document): boolean =>
  document.kind === 'record' || (document.kind === 'sheet' && document.orientation === 'landscape');

export const widthOf = (document: Document): number => (isLandscape(document) ? LONG : SHORT) - 2 * MARGIN;

/** The pages, with a head of its own on the first. */
export const pageOf = (document: Document): ISectionPropertiesOptions => ({ titlePage: true, page: paperOf(document) });

/** Two columns below what stands on the page already, for contents. */
export const columnsOf = (document: Document): ISectionPropertiesOptions => ({
  type: SectionType.CONTINUOUS,
  column: { count: 2, space: 425 },
  page: paperOf(document),
});

/** The pages after the contents, with the heads and feet that were given before. */
export const nextPageOf = (document: Document): ISectionPropertiesOptions => ({
  type: SectionType.NEXT_PAGE,
  page: paperOf(document),
});

const paperOf = (document: Document): NonNullable<ISectionPropertiesOptions['page']> => ({
  // The library swaps the two for a page on its side.
  size: {
    width: SHORT,
    height: LONG,
    orientation: isLandscape(document) ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  },
  margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN, header: 567, footer: 567 },
});

const RULE = { style: BorderStyle.SINGLE, size: 4, space: 4, color: '888888' };

/** The head of the first page: the logo, whose document it is, and how to reach them. */
export function letterheadOf(school: School, document: Document, logo: ImageRun | undefined): Header {
  const { name, address, telephone, email } = school.config;
  const ways = [address.join(', '), telephone, email].join(' · ');
  return new Header({
    children: [
      new Paragraph({
        style: STYLES.letterhead,
        tabStops: [{ type: TabStopType.RIGHT, position: widthOf(document) }],
        children: [...(logo ? [logo, new TextRun({ text: '\t' })] : []), new TextRun({ text: name, bold: true })],
      }),
      new Paragraph({
        style: STYLES.letterhead,
        border: { bottom: RULE },
        alignment: logo ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [...draftMark(document), new TextRun({ text: ways, size: 17 })],
      }),
    ],
  });
}

/** Who and what, on every page after the first; a draft says so first. */
export const headerOf = (school: School, document: Document): Header =>
  new Header({
    children: [
      new Paragraph({
        style: STYLES.letterhead,
        border: { bottom: RULE },
        children: [
          ...draftMark(document),
          new TextRun({ text: [school.config.name, document.title].join(' · '), size: 18 }),
        ],
      }),
    ],
  });

const draftMark = ({ control }: Document): TextRun[] =>
  control.status === 'draft' ? [new TextRun({ text: `${DRAFT} · `, bold: true, size: 18, color: '9B1C1C' })] : [];

/** Which version it is, and which page. */
export const footerOf = (document: Document): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: STYLES.letterhead,
        border: { top: RULE },
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: widthOf(document) }],
        children: [
          new TextRun({ text: capital(standingLine(document)), size: 18 }),
          new TextRun({
            size: 18,
            children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
