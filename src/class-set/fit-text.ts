import type { Measure } from '../flowchart/measure.ts';

/** How much room a text has on paper, in millimetres. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** Larger letters would look out of place. */
  readonly largest: number;
}

/** What is needed to tell how wide a name is. */
export interface NameMeasure {
  readonly measure: Measure;
  /** Whether the printed font has a letter; another font may be wider. */
  readonly own: (letter: string) => boolean;
}

const LINE = 1.16;
/** Words do not fill a line to its end. */
const FILL = 0.86;

/**
 * The size of type, in millimetres, at which a text fits into its room on one line, or on several where they let it
 * stay larger.
 */
export function fitText(text: string, { width, height, largest }: Room, { measure, own }: NameMeasure): string {
  const foreign = [...text].filter((letter) => !own(letter)).length;
  const em = Math.max(0.1, measure.width(text, 1, 700) + foreign * 0.5);
  const sizes = [1, 2, 3].map((lines) =>
    Math.min(largest, height / (lines * LINE), (lines * width * (lines === 1 ? 0.98 : FILL)) / em),
  );
  return Math.max(...sizes).toFixed(2);
}
