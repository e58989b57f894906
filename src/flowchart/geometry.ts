import type { Point } from './chart-layout.ts';

const CORNER = 7;
const ARROW = { length: 8, half: 3.6 };

/** One decimal is a tenth of a pixel: enough for the eye, and short. */
export const round = (value: number): number => Math.round(value * 10) / 10;

const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;

/** A line with rounded corners that stops where its arrowhead begins. */
export function roundedLine(points: readonly Point[]): string {
  const ends = shortenEnd(points, ARROW.length - 1);
  return ends
    .map((point, index) => {
      const before = ends[index - 1];
      const after = ends[index + 1];
      if (!before) return `M${at(point)}`;
      if (!after) return `L${at(point)}`;
      const reach = Math.min(CORNER, distance(before, point) / 2, distance(point, after) / 2);
      return `L${at(towards(point, before, reach))}Q${at(point)} ${at(towards(point, after, reach))}`;
    })
    .join('');
}

/** The arrowhead at the end of a line. */
export function arrowHead(points: readonly Point[]): string {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!tip || !before) return '';
  const base = towards(tip, before, ARROW.length);
  const length = distance(tip, before) || 1;
  const across = { x: (-(tip.y - before.y) / length) * ARROW.half, y: ((tip.x - before.x) / length) * ARROW.half };
  return `M${at(tip)}L${at({ x: base.x + across.x, y: base.y + across.y })}L${at({ x: base.x - across.x, y: base.y - across.y })}Z`;
}

/** A box whose left and right sides run out to a point. */
export function hexagon(x: number, y: number, width: number, height: number, point: number): string {
  const right = x + width;
  const middle = y + height / 2;
  return `M${at({ x: x + point, y })}H${round(right - point)}L${at({ x: right, y: middle })}L${at({ x: right - point, y: y + height })}H${round(x + point)}L${at({ x, y: middle })}Z`;
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** The point at some distance from `from` on the way to `to`. */
function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by };
}

function shortenEnd(points: readonly Point[], by: number): Point[] {
  const tip = points.at(-1);
  const before = points.at(-2);
  return tip && before ? [...points.slice(0, -1), towards(tip, before, by)] : [...points];
}
