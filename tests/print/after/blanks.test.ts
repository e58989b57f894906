import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../../src/document/document.ts';
import { planBuild } from '../../../src/plan/build-plan.ts';
import { type Blank, blankUrl, parseBlankUrl } from '../../../src/print/blanks/blank.ts';
import { renderPrintHtml } from '../../../src/print/print-html.ts';
import { shippedLibrary } from '../../support/library.ts';
import { smallSchool } from '../../support/small-school.ts';

describe('the address of a blank', () => {
  test('gives back what went into it, whatever the words', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1 });
    const blank = fc.record({
      type: fc.constantFrom('text', 'lines', 'date', 'signature', 'tick', 'choice'),
      name: fc.stringMatching(/^[a-z0-9-]+$/),
      label: words,
    });
    fc.assert(
      fc.property(blank, fc.option(words), (plain, value) => {
        const whole = { ...plain, ...(value !== null && { value }) } as Blank;
        const url = blankUrl(whole);
        expect(url).toMatch(/^[\w:/.?=&%~-]+$/);
        expect(parseBlankUrl(url)).toEqual(whole);
      }),
    );
  });

  test('is told from a link that leads somewhere', () => {
    expect(parseBlankUrl('https://www.gov.uk/blank.invalid/text/a?label=b')).toBeUndefined();
  });
});

/** How many places a person can fill in, counted in the resolved document alone. */
function blanksOf(document: Document): number {
  if (document.kind === 'record') return document.rows * document.columns.length;
  if (document.kind !== 'agreement') return 0;
  return document.blocks.reduce((sum, block) => {
    if (block.type === 'fields') return sum + block.fields.length;
    if (block.type === 'ticks') return sum + block.ticks.length;
    if (block.type === 'consent') return sum + block.rows.reduce((n, row) => n + (row.identifiable ? 4 : 2), 0);
    return sum;
  }, 0);
}

test('every document of the library has a blank for every place to fill in, each with a name of its own', async () => {
  const school = smallSchool();
  const [plan] = planBuild([school], await shippedLibrary(), '2026-11-22', []).schools;
  let all = 0;
  for (const document of plan?.drafts ?? []) {
    const html = await renderPrintHtml(school, document);
    const links = [...html.matchAll(/class="blank" href="([^"]*)"/g)].map(([, url = '']) =>
      url.replaceAll('&amp;', '&').replaceAll('&#x3D;', '='),
    );
    const names = links.map((url) => {
      const blank = parseBlankUrl(url);
      return `${blank?.name} ${blank?.value ?? ''}`;
    });
    expect(links, document.id).toHaveLength(blanksOf(document));
    expect(new Set(names).size, document.id).toBe(links.length);
    all += links.length;
  }
  expect(all).toBeGreaterThan(1000);
});
