import { describe, expect, it } from 'vitest';
import { brandColours, contrast, ENOUGH } from '../../src/site/brand.ts';
import { DARK, LIGHT } from '../../src/site/theme/palette.ts';

/** Colours that schools have, and the worst that one could choose. */
const BRANDS = [
  '#0b5351',
  '#4a2a6e',
  '#6d1f3f',
  '#1d4f91',
  '#ffd100',
  '#39ff14',
  '#ff0000',
  '#e0218a',
  '#777777',
  '#000000',
  '#ffffff',
];

describe('the shared colours can be read', () => {
  it.each([
    ['light', LIGHT],
    ['dark', DARK],
  ] as const)('in %s', (_scheme, palette) => {
    for (const ground of [palette.paper, palette.raised]) {
      expect(contrast(palette.ink, ground)).toBeGreaterThanOrEqual(7);
      expect(contrast(palette.quiet, ground)).toBeGreaterThanOrEqual(ENOUGH);
      expect(contrast(palette.edge, ground)).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(palette.ink, palette.urgentWash)).toBeGreaterThanOrEqual(ENOUGH);
    expect(contrast(palette.urgent, palette.urgentWash)).toBeGreaterThanOrEqual(ENOUGH);
    expect(contrast(palette.urgent, palette.paper)).toBeGreaterThanOrEqual(ENOUGH);
    expect(contrast(palette.ink, palette.found)).toBeGreaterThanOrEqual(ENOUGH);
    for (const [ink, wash] of [
      [palette.added, palette.addedWash],
      [palette.removed, palette.removedWash],
      [palette.noted, palette.notedWash],
    ] as const)
      for (const ground of [wash, palette.paper, palette.raised])
        expect(contrast(ink, ground)).toBeGreaterThanOrEqual(ENOUGH);
    for (const ground of [palette.addedWash, palette.removedWash, palette.notedWash])
      expect(contrast(palette.ink, ground)).toBeGreaterThanOrEqual(7);
  });
});

describe('every colour a school may choose gives colours that can be read', () => {
  it.each(BRANDS)('%s', (brand) => {
    const colours = brandColours(brand);
    for (const [palette, made] of [
      [LIGHT, colours.light],
      [DARK, colours.dark],
    ] as const) {
      for (const ground of [palette.paper, palette.raised, palette.urgentWash, made.wash])
        expect(contrast(made.ink, ground)).toBeGreaterThanOrEqual(ENOUGH);
      for (const text of [palette.ink, palette.quiet]) expect(contrast(text, made.wash)).toBeGreaterThanOrEqual(ENOUGH);
      expect(contrast(made.onBrand, made.brand)).toBeGreaterThanOrEqual(ENOUGH);
    }
  });

  it('keeps a colour that can be read as it is', () => {
    expect(brandColours('#0b5351').light).toEqual({
      brand: '#0b5351',
      onBrand: '#ffffff',
      ink: '#0b5351',
      wash: '#ebeeeb',
    });
  });
});
