import { create, type Font } from 'fontkit';
import { FACES, readFace } from '../print/font-files.ts';

export type Weight = 400 | 700;

/** Measures text in the font that is printed. */
export interface Measure {
  /** The width of a run of text in pixels. */
  readonly width: (text: string, size: number, weight: Weight) => number;
}

/** Text broken into lines, and the width of the widest. */
export interface Wrapped {
  readonly lines: readonly string[];
  readonly width: number;
}

let loading: Promise<Measure> | undefined;

/** Reads the fonts once and gives a measure; it agrees with the browser to a fraction of a pixel. */
export function loadMeasure(): Promise<Measure> {
  loading ??= readFonts().then((fonts) => {
    const known = new Map<string, number>();
    const width = (text: string, size: number, weight: Weight): number => {
      const key = `${weight}${text}`;
      let em = known.get(key);
      if (em === undefined) {
        const font = fonts[weight];
        // A page may ask for figures of equal width; they are the wider ones.
        em = Math.max(font.layout(text).advanceWidth, font.layout(text, ['tnum']).advanceWidth) / font.unitsPerEm;
        known.set(key, em);
      }
      return em * size;
    };
    return { width };
  });
  return loading;
}

async function readFonts(): Promise<Record<Weight, Font>> {
  const read = async (weight: Weight): Promise<Font> => {
    const face = FACES.find((candidate) => candidate.weight === weight && candidate.style === 'normal');
    if (!face) throw new Error(`There is no upright face of weight ${weight}`);
    return create(await readFace(face));
  };
  return { 400: await read(400), 700: await read(700) };
}

/** Most schools say the same in most boxes. */
const MOST_KNOWN = 5000;
const known = new WeakMap<Measure, Map<string, Wrapped>>();

/** Breaks text into as few lines as fit, and then makes the lines as even as possible. */
export function wrapText(text: string, most: number, size: number, weight: Weight, measure: Measure): Wrapped {
  const ofMeasure = known.get(measure) ?? new Map<string, Wrapped>();
  known.set(measure, ofMeasure);
  const key = `${most} ${size} ${weight} ${text}`;
  const wrapped = ofMeasure.get(key) ?? wrapAnew(text, most, size, weight, measure);
  if (ofMeasure.size >= MOST_KNOWN) ofMeasure.clear();
  ofMeasure.set(key, wrapped);
  return wrapped;
}

function wrapAnew(text: string, most: number, size: number, weight: Weight, measure: Measure): Wrapped {
  // A telephone number stays in one piece.
  const words = text.split(/(?<!\d)\s+|\s+(?!\d)/).filter(Boolean);
  const widths = words.map((word) => measure.width(word, size, weight));
  const space = measure.width(' ', size, weight);
  let best = breakLines(widths, space, most);
  let low = Math.max(0, ...widths);
  let high = most;
  for (let step = 0; best.starts.length > 1 && step < 8; step++) {
    const middle = (low + high) / 2;
    const tried = breakLines(widths, space, middle);
    if (tried.starts.length <= best.starts.length) {
      high = middle;
      best = tried;
    } else low = middle;
  }
  const lines = best.starts.map((start, line) => words.slice(start, best.starts[line + 1]).join(' '));
  return { lines, width: best.width };
}

/** Fills lines up to a limit: which words begin one, and how wide the widest is. */
function breakLines(widths: readonly number[], space: number, limit: number): { starts: number[]; width: number } {
  const starts: number[] = [];
  let widest = 0;
  let width = 0;
  widths.forEach((own, word) => {
    const longer = width + space + own;
    const breaks = starts.length === 0 || longer > limit;
    if (breaks) starts.push(word);
    width = breaks ? own : longer;
    widest = Math.max(widest, width);
  });
  return { starts, width: widest };
}
