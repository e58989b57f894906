import Color from 'colorjs.io';
import { DARK, LIGHT, type Palette } from './theme/palette.ts';

/** The colours worked out from the one colour a school gives, for one scheme. */
export interface BrandColours {
  /** The school's colour as it is, for the band at the top. */
  readonly brand: string;
  /** Text on the school's colour. */
  readonly onBrand: string;
  /** The school's colour as text, links and buttons: darker or lighter where that is needed to read it. */
  readonly ink: string;
  /** A breath of the school's colour, for boxes. */
  readonly wash: string;
}

/** What WCAG 2.2 asks between text and its ground. */
export const ENOUGH = 4.5;

/** On dark ground a colour at the limit looks dull, so more is asked there. */
const ENOUGH_ON_DARK = 6.5;

/** On any colour at all, either white or black has a contrast of more than 4.5. */
const WHITE = '#ffffff';
const BLACK = '#000000';

/** The contrast between two colours, from 1 to 21. */
export const contrast = (one: string, other: string): number => new Color(one).contrast(other, 'WCAG21');

/** Works out the colours of a school for light and dark, each with enough contrast for text. */
export function brandColours(brand: string): { readonly light: BrandColours; readonly dark: BrandColours } {
  return { light: lightColours(brand), dark: onceFor(darkOf, brand, () => coloursOn(DARK, brand, 'lighter')) };
}

/** The colours of a school on light ground alone, as on paper. */
export const lightColours = (brand: string): BrandColours =>
  onceFor(lightOf, brand, () => coloursOn(LIGHT, brand, 'darker'));

/** Check, site and print ask for the colours of the same few schools. */
const lightOf = new Map<string, BrandColours>();
const darkOf = new Map<string, BrandColours>();
const MOST = 2000;

function onceFor(known: Map<string, BrandColours>, brand: string, make: () => BrandColours): BrandColours {
  const kept = known.get(brand);
  if (kept) return kept;
  if (known.size > MOST) known.clear();
  const made = make();
  known.set(brand, made);
  return made;
}

function coloursOn(palette: Palette, brand: string, direction: 'darker' | 'lighter'): BrandColours {
  const onBrand = contrast(brand, WHITE) >= contrast(brand, BLACK) ? WHITE : BLACK;
  const tint = direction === 'darker' ? brand : atLightness(brand, 0.65);
  const wash = hex(new Color(palette.paper).mix(tint, direction === 'darker' ? 0.07 : 0.12, { space: 'oklab' }));
  const grounds = [palette.paper, palette.raised, palette.urgentWash, wash];
  return { brand, onBrand, wash, ink: readableOn(grounds, brand, direction) };
}

/** The colour nearest to the brand that can be read on every ground: only its lightness moves. */
function readableOn(grounds: readonly string[], brand: string, direction: 'darker' | 'lighter'): string {
  const enough = direction === 'darker' ? ENOUGH : ENOUGH_ON_DARK;
  const step = direction === 'darker' ? -0.01 : 0.01;
  const start = new Color(brand).to('oklch').coords[0] ?? 0.5;
  for (let lightness = start; lightness >= 0 && lightness <= 1; lightness += step) {
    const candidate = lightness === start ? brand : atLightness(brand, lightness);
    if (grounds.every((ground) => contrast(candidate, ground) >= enough)) return candidate;
  }
  return direction === 'darker' ? BLACK : WHITE;
}

function atLightness(colour: string, lightness: number): string {
  const [, chroma, hue] = new Color(colour).to('oklch').coords;
  return hex(new Color('oklch', [lightness, chroma ?? 0, hue ?? 0]));
}

const hex = (colour: Color): string => colour.to('srgb').toGamut().toString({ format: 'hex', collapse: false });
