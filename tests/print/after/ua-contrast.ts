import type { PDFDocument } from '@cantoo/pdf-lib';
import { streamAt } from './ua-read.ts';

/** Words stand on white, on the ground of a heading, or on that of the first step of a chart, which is the darkest. */
const DARKEST_GROUND = [0xe6, 0xe6, 0xe6].map((part) => part / 255);
const LEAST = 4.5;

const OPERATOR = /(?:^|\s)(?:([\d.]+) ([\d.]+) ([\d.]+) rg|([\d.]+) g|(q)|(Q)|(Tj|TJ))(?=\s|$)/g;

/** The letters of every page keep the contrast that WCAG 2.2 asks of small text. */
export function contrastProblems(pdf: PDFDocument): string[] {
  const poor = new Set<string>();
  for (const { node } of pdf.getPages()) {
    const content = (streamAt(node, 'Contents') ?? '').replace(/\((?:\\.|[^()\\])*\)|<[0-9A-Fa-f]*>/g, '()');
    let colour = [0, 0, 0];
    const outer: number[][] = [];
    for (const [, red, green, blue, grey, saves, restores, shows] of content.matchAll(OPERATOR)) {
      if (red !== undefined) colour = [red, green, blue].map(Number);
      else if (grey !== undefined) colour = [grey, grey, grey].map(Number);
      else if (saves) outer.push(colour);
      else if (restores) colour = outer.pop() ?? [0, 0, 0];
      else if (shows && contrast(colour, DARKEST_GROUND) < LEAST) poor.add(colour.join(' '));
    }
  }
  return [...poor].map((colour) => `04-001 letters without contrast: ${colour}`);
}

const contrast = (one: readonly number[], other: readonly number[]): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
