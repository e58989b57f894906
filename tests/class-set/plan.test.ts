import { expect, test } from 'vitest';
import { columnsOf, filledWith } from '../../src/class-set/fill-form.ts';
import { fitText } from '../../src/class-set/fit-text.ts';
import { findNameFonts, lettersMissing } from '../../src/class-set/name-fonts.ts';
import { BATCH, fileName, planBatches, planClasses } from '../../src/class-set/plan-set.ts';
import { qrCode } from '../../src/class-set/qr-code.ts';
import { loadMeasure } from '../../src/flowchart/measure.ts';
import type { Pupil } from '../../src/roster/roster.ts';

const pupil = (name: string, group: string, line: number): Pupil => ({ line, name, listed: name, group });

test('classes stand in the order in which the roster first names them, and pupils in the order of the roster', () => {
  const classes = planClasses([
    pupil('Zed', '4B', 2),
    pupil('Ann', '4A', 3),
    pupil('Bob', '4B', 4),
    pupil('Abe', '4A', 5),
  ]);
  expect(classes.map(({ group, pupils }) => [group, ...pupils.map(({ number, name }) => `${number} ${name}`)])).toEqual(
    [
      ['4B', '1 Zed', '2 Bob'],
      ['4A', '3 Ann', '4 Abe'],
    ],
  );
});

test.each([1, BATCH, BATCH + 1, 100, 300])(
  '%i pupils are printed in batches of about the same size, each pupil once',
  (count) => {
    const classes = planClasses(Array.from({ length: count }, (_empty, index) => pupil(`P${index}`, '4B', index)));
    const batches = planBatches(classes);
    expect(batches.flatMap(({ pupils }) => pupils.map(({ number }) => number))).toEqual(
      Array.from({ length: count }, (_empty, index) => index + 1),
    );
    expect(Math.max(...batches.map(({ pupils }) => pupils.length))).toBeLessThanOrEqual(BATCH);
    expect(batches.map(({ front }) => front)).toEqual(batches.map((_batch, index) => index === 0));
  },
);

test.each([
  ['pupil-name', 'text', 'name'],
  ['child-name', 'text', 'name'],
  ['pupil-class', 'text', 'group'],
  ['child-class', 'text', 'group'],
  ['parent-name', 'text', undefined],
  ['adult-name', 'text', undefined],
  ['staff-name', 'text', undefined],
  ['group-name', 'text', undefined],
  ['pupil-signature', 'signature', undefined],
  ['pupil-date', 'date', undefined],
] as const)('into the box “%s” goes what belongs there', (id, type, wanted) => {
  expect(filledWith({ id, type })).toBe(wanted);
});

test('a box is as wide as the column in which it comes to stand', () => {
  const width = (...widths: ('wide' | 'narrow' | 'full')[]) => columnsOf(widths.map((each) => ({ width: each })));
  expect(width('wide', 'narrow', 'full', 'wide', 'narrow')).toEqual(['wide', 'narrow', 'full', 'wide', 'narrow']);
  expect(width('narrow', 'wide')).toEqual(['wide', 'narrow']);
});

test('a name is set as large as its box allows, and never larger than the rest of the form', async () => {
  const names = { measure: await loadMeasure(), own: () => true };
  const room = { width: 108, height: 5, largest: 4.3 };
  const size = (text: string): number => Number(fitText(text, room, names));
  expect(size('Ada Byron')).toBe(4.3);
  const long = 'Maximilianus Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh-Cholmondeley';
  expect(size(long)).toBeLessThan(4.3);
  expect(size(long)).toBeGreaterThan(1.8);
  for (const text of [long, 'W'.repeat(80), 'Ada Byron']) {
    const lines = Math.floor(room.height / (size(text) * 1.15));
    expect(names.measure.width(text, size(text), 700)).toBeLessThanOrEqual(lines * room.width);
  }
});

test.each([
  ['Ada Byron', 1, false, '01.pdf'],
  ['Ada Byron', 300, false, '001.pdf'],
  ['Zoë O’Hara-Quill', 30, true, '01-zoe-ohara-quill.pdf'],
  ['Anaïs Łukasik', 30, true, '01-anais-lukasik.pdf'],
  ['../../etc/passwd', 30, true, '01-etc-passwd.pdf'],
  ['מרים', 30, true, '01.pdf'],
])('the file of a pupil says nothing of the pupil unless it is asked for: %s of %i, %s', (name, of, named, wanted) => {
  expect(fileName({ ...pupil(name, '4B', 2), number: 1 }, of, named)).toBe(wanted);
});

test('letters of European names are in the printed font, and need no other', async () => {
  const fonts = await findNameFonts(['Siobhán O’Hara', 'Łukasz Żak', 'Nguyễn Ánh', 'Þóra Æsa', "d'Arcy", '4B'], []);
  expect([...fonts.missing]).toEqual([]);
  expect(fonts.css).toBe('');
});

test('a letter that no font has is found, and the name that holds it', async () => {
  const fonts = await findNameFonts(['Ada', 'נועה'], []);
  expect([...fonts.missing].sort()).toEqual(['ה', 'ו', 'נ', 'ע']);
  expect(lettersMissing(fonts, 'Ada')).toBe(false);
  expect(lettersMissing(fonts, 'Ada נ')).toBe(true);
});

test('a letter that only a font of the machine has takes that font', async () => {
  const folder = new URL('../../node_modules/pdfjs-dist/standard_fonts', import.meta.url).pathname;
  const fonts = await findNameFonts(['Оксана', 'Ελένη', 'Ada'], [folder]);
  expect([...fonts.missing]).toEqual([]);
  expect(fonts.css).toMatch(/^@font-face\{font-family:"Names 1";font-weight:100 900;src:url\(data:font\/ttf;base64,/);
  expect(fonts.css.endsWith(':root{--names:"Names 1"}')).toBe(true);
  expect([fonts.own('A'), fonts.own('О')]).toEqual([true, false]);
});

test('a QR code paints the modules of the address, with the empty margin that readers need', () => {
  const { properties, children } = qrCode('https://larkfield.example/online-safety/agreements/pupil-ks2.html');
  const size = Number(String(properties.viewBox).split(' ')[2]);
  const path = children[0]?.type === 'element' ? String(children[0].properties.d) : '';
  const dark = new Set<string>();
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let step = 0; step < Number(length); step++) dark.add(`${Number(x) + step},${y}`);
  const inMargin = [...dark].filter((module) =>
    module.split(',').some((at) => Number(at) < 4 || Number(at) >= size - 4),
  );
  expect(inMargin).toEqual([]);
  // The three squares in the corners by which a reader finds it, and none in the fourth.
  const isFinder = (left: number, top: number): boolean =>
    [0, 1, 2, 3, 4, 5, 6].every((step) => dark.has(`${left + step},${top}`) && dark.has(`${left},${top + step}`)) &&
    !dark.has(`${left + 1},${top + 1}`) &&
    dark.has(`${left + 3},${top + 3}`);
  const far = size - 11;
  expect([isFinder(4, 4), isFinder(far, 4), isFinder(4, far), isFinder(far, far)]).toEqual([true, true, true, false]);
  expect(properties['aria-label']).toBe(
    'QR code that leads to https://larkfield.example/online-safety/agreements/pupil-ks2.html',
  );
});
