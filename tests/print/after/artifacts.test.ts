import { describe, expect, test } from 'vitest';
import { markArtifacts, piecesWithText } from '../../../src/print/after/artifacts.ts';

const FOOTER = 'BT\n/F4 10 Tf\n<0047> Tj\nET\n';
const LINE = '0 0 10 1 re\nf\n';
const piece = (mcid: number, drawing: string): string => `/P <</MCID ${mcid} >>BDC\n${drawing}EMC\n`;

describe('what a page paints', () => {
  test.each([
    [
      'a footer before the text',
      `q\n${FOOTER}${piece(0, FOOTER)}`,
      `/Artifact BMC\nq\n${FOOTER}EMC\n${piece(0, FOOTER)}`,
    ],
    [
      'a line between two pieces',
      `${piece(0, FOOTER)}${LINE}${piece(1, FOOTER)}`,
      `${piece(0, FOOTER)}/Artifact BMC\n${LINE}EMC\n${piece(1, FOOTER)}`,
    ],
    [
      'a line at the end, without a last break',
      `${piece(0, FOOTER)}0 0 1 1 re\nf`,
      `${piece(0, FOOTER)}/Artifact BMC\n0 0 1 1 re\nf\nEMC\n`,
    ],
    [
      'a mark that only says how to read a sign',
      `/Span<</ActualText <FEFF2068> >> BDC\n${FOOTER}EMC\n${FOOTER}${piece(0, FOOTER)}`,
      `/Artifact BMC\n/Span<</ActualText <FEFF2068> >> BDC\n${FOOTER}EMC\n${FOOTER}EMC\n${piece(0, FOOTER)}`,
    ],
  ])('is an artifact where no tag owns it: %s', (_what, content, marked) => {
    expect(markArtifacts(content)).toBe(marked);
  });

  test.each([
    ['changes of colour and place', `q\n1 0 0 1 0 0 cm\n.2 .2 .2 rg\n${piece(0, FOOTER)}Q\n`],
    ['an artifact already', `/Artifact BMC\n${LINE}EMC\n${piece(0, FOOTER)}`],
    [
      'a mark inside a piece that says how to read a sign',
      `/P <</MCID 0 >>BDC\n/Span<</ActualText <FEFF0041> >> BDC\n${FOOTER}EMC\n${LINE}EMC\n`,
    ],
    ['a mark inside a mark', `/P <</MCID 0 >>BDC\n/Span <</Lang (fr)>>BDC\n${FOOTER}EMC\n${LINE}EMC\n`],
  ])('stays as it is: %s', (_what, content) => {
    expect(markArtifacts(content)).toBe(content);
  });

  test('is an artifact where its owner gave it up, and only there', () => {
    const content = `${piece(0, LINE)}${piece(1, LINE)}`;
    expect(markArtifacts(content, new Set([1]))).toBe(`${piece(0, LINE)}/Artifact BMC\n${LINE}EMC\n`);
  });
});

test('a piece with text is told from a drawing', () => {
  expect([...piecesWithText(`${piece(0, LINE)}${piece(1, FOOTER)}${FOOTER}${piece(2, `${LINE}${FOOTER}`)}`)]).toEqual([
    1, 2,
  ]);
});
