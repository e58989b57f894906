import type { SizedNode } from './node-size.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface PlacedNode extends SizedNode {
  readonly x: number;
  readonly y: number;
}
export interface PlacedEdge {
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
  readonly label?: PlacedLabel | undefined;
}
/** A label is placed by its middle. */
export interface PlacedLabel extends Point {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}
/** Where everything of a chart stands, in pixels. */
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}
