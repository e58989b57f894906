import { BorderStyle, type IStylesOptions, LineRuleType, ShadingType } from 'docx';
import { STYLES } from './names.ts';

const FONT = 'Arial';
const PALE = 'F6F7F8';
/** Lines grow with what stands in them; LibreOffice would take the height as fixed. */
const AUTO = LineRuleType.AUTO;
const heading = (level: number, size: number, before: number, colour: string) => ({
  run: { font: FONT, size, bold: true, color: colour },
  paragraph: { spacing: { before, after: 100 }, keepNext: true, outlineLevel: level - 1 },
});
const own = (id: string, name: string) => ({ id, name, basedOn: 'Normal', quickFormat: true });

/** The letters of a poster in half points: the fewer words, the larger. */
export const posterSize = (letters: number): number => (letters < 350 ? 60 : letters < 700 ? 44 : 32);

/**
 * The styles of the document, so that whoever edits it changes a look in one place. Of two spaces that meet, between
 * a list and the paragraph after it, the larger counts.
 * @param colour the school’s colour, dark enough to read, as six digits
 * @param poster the size of the letters of a poster, in half points
 */
export const stylesFor = (colour: string, poster: number): IStylesOptions => ({
  default: {
    document: {
      run: { font: FONT, size: 22, language: { value: 'en-GB' } },
      paragraph: { spacing: { before: 120, after: 120, line: 276, lineRule: AUTO } },
    },
    title: {
      run: { font: FONT, size: 44, bold: true, color: colour },
      paragraph: { spacing: { before: 240, after: 120, line: 240, lineRule: AUTO }, keepNext: true },
    },
    heading1: heading(1, 30, 360, colour),
    heading2: heading(2, 25, 240, colour),
    heading3: heading(3, 23, 200, '222222'),
    heading4: heading(4, 22, 160, '222222'),
    heading5: heading(5, 22, 160, '222222'),
    hyperlink: { run: { color: colour, underline: {} } },
  },
  paragraphStyles: [
    {
      ...own(STYLES.letterhead, 'Policy letterhead'),
      paragraph: { spacing: { before: 0, after: 40, line: 240, lineRule: AUTO } },
    },
    { ...own(STYLES.lead, 'Policy lead'), run: { size: 25 }, paragraph: { spacing: { before: 0, after: 160 } } },
    { ...own(STYLES.standing, 'Policy standing'), run: { size: 18, color: '444444' } },
    { ...own(STYLES.draft, 'Policy draft'), run: { size: 24, bold: true, color: '9B1C1C' } },
    ...contentsStyles(colour),
    ...listStyles,
    ...tableStyles(colour),
    {
      ...own(STYLES.box, 'Policy for you'),
      paragraph: {
        indent: { left: 170, right: 170 },
        spacing: { before: 60, after: 60 },
        border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: colour } },
        shading: { type: ShadingType.CLEAR, color: 'auto', fill: PALE },
      },
    },
    {
      ...own(STYLES.cut, 'Policy cut line'),
      run: { size: 18 },
      paragraph: {
        spacing: { before: 240, after: 240 },
        border: { bottom: { style: BorderStyle.DASHED, size: 6, space: 4, color: '666666' } },
      },
    },
    { ...own(STYLES.large, 'Policy large letters'), run: { size: 28 } },
    {
      ...own(STYLES.poster, 'Policy poster'),
      run: { size: poster, bold: true },
      paragraph: { spacing: { before: 240, after: 240, line: 264, lineRule: AUTO } },
    },
  ],
});

const contentsStyles = (colour: string) => [
  {
    ...own(STYLES.contentsHead, 'Policy contents heading'),
    run: { size: 25, bold: true, color: colour },
    paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
  },
  {
    ...own(STYLES.contents, 'Policy contents'),
    run: { size: 21 },
    paragraph: { spacing: { before: 0, after: 40, line: 252, lineRule: AUTO }, indent: { left: 480, hanging: 480 } },
  },
];

const listStyles = [
  { ...own(STYLES.item, 'Policy list item'), paragraph: { spacing: { before: 0, after: 60 } } },
  {
    ...own(STYLES.tick, 'Policy box to tick'),
    paragraph: { spacing: { before: 60, after: 60 }, indent: { left: 340, hanging: 340 } },
  },
  {
    ...own(STYLES.term, 'Policy term'),
    paragraph: { keepNext: true, spacing: { before: 120, after: 0 } },
  },
  {
    ...own(STYLES.said, 'Policy description'),
    paragraph: { spacing: { before: 0, after: 100 }, indent: { left: 425 } },
  },
  {
    ...own(STYLES.entry, 'Policy entry'),
    paragraph: { spacing: { before: 60, after: 60 }, indent: { left: 425, hanging: 425 } },
  },
];

const tableStyles = (colour: string) => [
  {
    ...own(STYLES.caption, 'Policy caption'),
    run: { bold: true, color: colour },
    paragraph: { spacing: { before: 160, after: 80 }, keepNext: true },
  },
  {
    ...own(STYLES.cell, 'Policy cell'),
    run: { size: 20 },
    paragraph: { spacing: { before: 20, after: 20, line: 252, lineRule: AUTO } },
  },
  {
    ...own(STYLES.cellItem, 'Policy cell list item'),
    run: { size: 20 },
    paragraph: { spacing: { before: 0, after: 20, line: 252, lineRule: AUTO } },
  },
  {
    ...own(STYLES.afterTable, 'Policy after table'),
    run: { size: 12 },
    paragraph: { spacing: { before: 0, after: 60, line: 120, lineRule: AUTO } },
  },
];
