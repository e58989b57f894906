import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx';
import { numbersFrom } from './context.ts';
import { BULLETS, SECTIONS } from './names.ts';

/** How far a list stands in from what is around it, in twentieths of a point; less so in a cell of a table. */
export const STEP = 425;
export const CELL_STEP = 227;

const DEPTHS = [0, 1, 2, 3];
const MARKS = ['•', '–', '•', '–'];

/** Where marks and words stand: each list within a list one step further in. */
const indentOf = (level: number) => ({ paragraph: { indent: { left: STEP * (level + 1), hanging: STEP } } });

/** The kinds of lists: bullets, numbers from each number that a list begins with, and the numbers of sections. */
export const numberingFor = (starts: readonly number[], firstSection: number): INumberingOptions => ({
  config: [
    {
      ...BULLETS,
      levels: DEPTHS.map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: MARKS[level] ?? '•',
        alignment: AlignmentType.LEFT,
        style: indentOf(level),
      })),
    },
    ...starts.map((start) => ({
      reference: numbersFrom(start),
      levels: DEPTHS.map((level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        alignment: AlignmentType.LEFT,
        start,
        style: indentOf(level),
      })),
    })),
    {
      reference: SECTIONS,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1',
          alignment: AlignmentType.LEFT,
          start: firstSection,
          style: { paragraph: { indent: { left: 567, hanging: 567 } } },
        },
      ],
    },
  ],
});
