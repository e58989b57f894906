import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  type ISectionPropertiesOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import type { Document } from '../../document/document.ts';
import type { School } from '../../document/school.ts';
import { DRAFT, standingLine } from '../standing.ts';

/** A4 in twentieths of a point. */
const SHORT = 11906;
const LONG = 16838;
const MARGIN = 1134;

/** A sheet with many columns lies on its side. */
export const isLandscape = (document: Document): boolean =>
  document.kind === 'record' || (document.kind === 'sheet' && document.orientation === 'landscape');

export const widthOf = (document: Document): number => (isLandscape(document) ? LONG : SHORT) - 2 * MARGIN;

export const pageOf = (document: Document): ISectionPropertiesOptions => ({
  page: {
    // The library swaps the two for a page on its side.
    size: {
      width: SHORT,
      height: LONG,
      orientation: isLandscape(document) ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN, header: 567, footer: 567 },
  },
});

const RULE = { style: BorderStyle.SINGLE, size: 4, space: 4, color: '888888' };

/** Who and what, on every page; a draft says so first. */
export function headerOf(school: School, document: Document): Header {
  const words = [school.config.name, document.title].join(' · ');
  const draft = document.control.status === 'draft';
  return new Header({
    children: [
      new Paragraph({
        border: { bottom: RULE },
        children: [
          ...(draft ? [new TextRun({ text: `${DRAFT} · `, bold: true, size: 18, color: '9B1C1C' })] : []),
          new TextRun({ text: words, size: 18 }),
        ],
      }),
    ],
  });
}

/** Which version it is, and which page. */
export const footerOf = (document: Document): Footer =>
  new Footer({
    children: [
      new Paragraph({
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
