import { ImageRun } from 'docx';
import sharp from 'sharp';
import type { School } from '../../document/school.ts';

/** The room for a logo at the head of a page, in pixels of 96 to the inch. */
const HIGHEST = 52;
const WIDEST = 200;
/** A drawing is also kept as dots, for programs that show no drawings: so many for each pixel. */
const SHARPNESS = 4;

/** The logo of a school as a picture in a line; undefined where it has none. */
export async function logoOf({ logo, config }: School): Promise<ImageRun | undefined> {
  if (!logo) return undefined;
  const data = Buffer.from(logo.base64, 'base64');
  const { width = 1, height = 1 } = await sharp(data).metadata();
  const scale = Math.min(HIGHEST / height, WIDEST / width);
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const altText = { name: 'Logo', title: 'Logo', description: `Logo of ${config.name}` };
  const shown = { transformation, altText };
  if (logo.mediaType !== 'image/svg+xml')
    return new ImageRun({ ...shown, type: logo.mediaType === 'image/png' ? 'png' : 'jpg', data });
  const dots = await sharp(data, { density: Math.min(1200, Math.max(72, 72 * scale * SHARPNESS)) })
    .resize({ height: transformation.height * SHARPNESS })
    .png()
    .toBuffer();
  return new ImageRun({ ...shown, type: 'svg', data, fallback: { type: 'png', data: dots } });
}
