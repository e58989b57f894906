import { BorderStyle, type IStylesOptions, ShadingType } from 'docx';
import { STYLES } from './names.ts';

const FONT = 'Arial';
const heading = (size: number, before: number, colour: string) => ({
  run: { font: FONT, size, bold: true, color: colour },
  paragraph: { spacing: { before, after: 100 }, keepNext: true },
});
const own = (id: string, name: string) => ({ id, name, basedOn: 'Normal', quickFormat: true });

/**
 * The styles of the document, so that whoever edits it changes a look in one place.
 * @param colour the school’s colour, dark enough to read, as six digits
 */
export const stylesFor = (colour: string): IStylesOptions => ({
  default: {
    document: {
      run: { font: FONT, size: 22, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    title: { run: { font: FONT, size: 44, bold: true, color: colour }, paragraph: { spacing: { after: 120 } } },
    heading1: heading(30, 360, colour),
    heading2: heading(25, 240, colour),
    heading3: heading(23, 200, '222222'),
    heading4: heading(22, 160, '222222'),
    heading5: heading(22, 160, '222222'),
    hyperlink: { run: { color: colour, underline: {} } },
  },
  paragraphStyles: [
    { ...own(STYLES.lead, 'Policy lead'), run: { size: 25 }, paragraph: { spacing: { after: 200 } } },
    { ...own(STYLES.item, 'Policy list item'), paragraph: { spacing: { after: 60 } } },
    {
      ...own(STYLES.box, 'Policy for you'),
      paragraph: {
        indent: { left: 170, right: 170 },
        spacing: { before: 60, after: 60 },
        border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: colour } },
        shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'F6F7F8' },
      },
    },
    { ...own(STYLES.term, 'Policy term'), paragraph: { keepNext: true, spacing: { before: 80, after: 20 } } },
    { ...own(STYLES.cell, 'Policy cell'), run: { size: 20 }, paragraph: { spacing: { after: 40, line: 252 } } },
    {
      ...own(STYLES.cut, 'Policy cut line'),
      run: { size: 18 },
      paragraph: {
        spacing: { before: 240, after: 240 },
        border: { bottom: { style: BorderStyle.DASHED, size: 6, space: 4, color: '666666' } },
      },
    },
    {
      ...own(STYLES.afterTable, 'Policy after table'),
      run: { size: 12 },
      paragraph: { spacing: { after: 60, line: 120 } },
    },
    { ...own(STYLES.draft, 'Policy draft'), run: { size: 24, bold: true, color: '9B1C1C' } },
    {
      ...own(STYLES.contents, 'Policy contents'),
      paragraph: { spacing: { after: 40 }, indent: { left: 567, hanging: 567 } },
    },
  ],
});
