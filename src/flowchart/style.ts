import type { ChartNode } from '../document/document.ts';
import type { Weight } from './measure.ts';

/** How a kind of step is set and drawn. Kinds differ in shape and line, never in colour alone. */
export interface NodeStyle {
  readonly shape: 'box' | 'pill' | 'hexagon';
  readonly weight: Weight;
  readonly padX: number;
  readonly padY: number;
  readonly fill: string;
  readonly line: number;
}

export const TEXT = { size: 13, lineHeight: 17 };
export const LABEL = { size: 12, weight: 700, height: 15 } as const;
export const NUMBER = { size: 9.5, weight: 700, radius: 8 } as const;
/** How far the points of a decision stand out. */
export const POINT = 14;

export const NODE_STYLES: Record<ChartNode['type'], NodeStyle> = {
  start: { shape: 'pill', weight: 700, padX: 20, padY: 10, fill: '#e6e6e6', line: 1.25 },
  action: { shape: 'box', weight: 400, padX: 13, padY: 9, fill: '#ffffff', line: 1.25 },
  decision: { shape: 'hexagon', weight: 700, padX: 28, padY: 10, fill: '#f4f4f4', line: 1.25 },
  urgent: { shape: 'box', weight: 700, padX: 15, padY: 11, fill: '#ffffff', line: 4 },
  end: { shape: 'pill', weight: 400, padX: 20, padY: 10, fill: '#ffffff', line: 2.5 },
};
