import { type BrandColours, brandColours } from '../brand.ts';
import { FONT_FILES } from './font-files.ts';
import { DARK, LIGHT, type Palette } from './palette.ts';

/** The order of the cascade; each file of `styles/` fills one layer. */
const LAYERS = '@layer reset, tokens, base, layout, components, print;';

/** Used where a page belongs to no school and no trust. */
export const NEUTRAL_BRAND = '#1f3a5f';

/**
 * The stylesheet of one school: its colours first, then the styles that every school shares.
 * @param styles the shared styles, layer by layer
 */
export function stylesheet(brandColour: string, styles: readonly string[]): string {
  const { light, dark } = brandColours(brandColour);
  const tokens = `@layer tokens{:root{color-scheme:light dark;${properties(LIGHT, light)}}@media (prefers-color-scheme:dark){:root{${properties(DARK, dark)}}}}`;
  return [LAYERS, ...FACES, tokens, ...styles.map(tighten)].join('\n');
}

function properties(palette: Palette, brand: BrandColours): string {
  const named = {
    paper: palette.paper,
    raised: palette.raised,
    ink: palette.ink,
    quiet: palette.quiet,
    line: palette.line,
    edge: palette.edge,
    urgent: palette.urgent,
    'urgent-wash': palette.urgentWash,
    found: palette.found,
    added: palette.added,
    'added-wash': palette.addedWash,
    removed: palette.removed,
    'removed-wash': palette.removedWash,
    noted: palette.noted,
    'noted-wash': palette.notedWash,
    brand: brand.brand,
    'on-brand': brand.onBrand,
    'brand-ink': brand.ink,
    'brand-wash': brand.wash,
  };
  return Object.entries(named)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');
}

const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2190-2193,U+2212,U+2215,U+FEFF,U+FFFD';
const LATIN_EXTENDED =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF';

const FACES = FONT_FILES.map((file) => {
  const style = file.includes('italic') ? 'italic' : 'normal';
  const range = file.includes('latin-ext') ? LATIN_EXTENDED : LATIN;
  return `@font-face{font-family:"Atkinson Hyperlegible Next";font-style:${style};font-weight:200 800;font-display:swap;src:url(fonts/${file}) format("woff2");unicode-range:${range}}`;
});

/** Takes comments and indentation out of a style file; what is left is as it was written. */
const tighten = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\n\s*/g, '\n')
    .trim();
