import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import decodeQR, { type Image } from 'qr/decode.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { findNameFonts } from '../../src/class-set/name-fonts.ts';
import { planClasses } from '../../src/class-set/plan-set.ts';
import { printSet } from '../../src/class-set/print-set.ts';
import { withSetPress } from '../../src/class-set/set-press.ts';
import type { Pupil } from '../../src/roster/roster.ts';
import { sampleAgreement, sampleSchool } from '../print/sample.ts';
import { sampleDrawn } from '../print/sample-drawn.ts';

const ONLINE = 'https://www.alder-green-and-nether-wallop.example/online-safety/agreements/pupil-ks2.html';
const PUPILS: readonly Pupil[] = ['Ada Byron', 'Zoë O’Hara-Quill', 'W'.repeat(70)].map((name, index) => ({
  line: index + 2,
  name,
  listed: name,
  group: '4B',
}));

/** What a page shows at 150 dots to the inch, which a cheap printer exceeds and a telephone reads with ease. */
async function picture(pdf: PDFDocumentProxy, number: number): Promise<Image> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: 150 / 72 });
  const { canvas, context } = (pdf.canvasFactory as CanvasFactory).create(viewport.width, viewport.height);
  await page.render({ canvas, viewport }).promise;
  const { width, height, data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return { width, height, data };
}
interface CanvasFactory {
  create: (width: number, height: number) => { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D };
}

/** The address in the code on each page; undefined where there is none. */
async function scan(content: Uint8Array): Promise<(string | undefined)[]> {
  const task = getDocument({ data: content.slice(), verbosity: 0, useSystemFonts: false });
  const pdf = await task.promise;
  const read: (string | undefined)[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const shown = await picture(pdf, number);
    try {
      read.push(decodeQR(shown, { timeLimit: 5_000 }));
    } catch {
      read.push(undefined);
    }
  }
  await task.destroy();
  return read;
}

const read: Record<string, (string | undefined)[]> = {};

beforeAll(async () => {
  const fonts = await findNameFonts([], []);
  for (const [name, document, online] of [
    ['standard', sampleAgreement(), ONLINE],
    ['easy read', sampleDrawn('easy-read', 11), ONLINE],
    ['pictorial', sampleDrawn('pictorial', 8), ONLINE],
    ['without an address', sampleAgreement(), undefined],
  ] as const) {
    const printed = await withSetPress({}, (press) =>
      printSet(
        {
          school: sampleSchool(),
          document,
          classes: planClasses(PUPILS),
          today: '2026-11-22',
          online,
          fonts,
          split: false,
          nameFiles: false,
          large: false,
          onProgress: () => undefined,
        },
        press,
      ),
    );
    if ('noBrowser' in printed) throw new Error(printed.noBrowser);
    read[name] = await scan(printed.files[0]?.content ?? new Uint8Array());
  }
}, 120_000);

describe('the codes of a printed class set', () => {
  test.each(['standard', 'pictorial'])('lead to the form on the web, on the cover and on every form: %s', (name) => {
    // Cover, register, forms.
    expect(read[name]).toEqual([ONLINE, undefined, ONLINE, ONLINE, ONLINE]);
  });

  test('stand on the front of forms with two sides', () => {
    const [cover, register, ...sides] = read['easy read'] ?? [];
    expect([cover, register]).toEqual([ONLINE, undefined]);
    expect(sides).toEqual([ONLINE, undefined, ONLINE, undefined, ONLINE, undefined]);
  });

  test('are left out where the school has not said where its pages stand', () => {
    expect(read['without an address']).toEqual(Array.from({ length: 5 }, () => undefined));
  });
});
