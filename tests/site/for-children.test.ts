import { describe, expect, test } from 'vitest';
import { readableText } from '../../src/document/hast.ts';
import { forChildren } from '../../src/site/view/for-children.ts';
import { readerView } from '../../src/site/view/reader.ts';
import { schoolWith, smallSite } from './small-site.ts';

const site = await smallSite();
const { cards, more } = forChildren(site);
const wordsOf = (title: string, of = cards): string =>
  readableText(of.find((card) => card.title === title)?.nodes ?? []);

describe('the page for children', () => {
  test('begins with what to do when something is wrong', () => {
    expect(cards[0]?.title).toBe('Something is wrong');
  });

  test('gives each card a drawing, words and the way to the whole rule', () => {
    expect(cards.length).toBeGreaterThan(10);
    for (const card of cards) {
      expect(card.icon?.tagName, card.title).toBe('svg');
      expect(readableText(card.nodes).length, card.title).toBeGreaterThan(20);
      expect(card.path).toMatch(/^policies\/online-safety\.html#[a-z-]+$/);
    }
    expect(new Set(cards.map(({ icon }) => JSON.stringify(icon))).size).toBe(cards.length);
  });

  test('says the rule of the school on phones first, in the words for pupils', async () => {
    expect(wordsOf('Phones and watches')).toMatch(/^You switch off your phone and hand it in when you arrive\./);
    const strict = await smallSite(schoolWith({ decisions: { pupilPhones: 'not-on-site' } }));
    expect(wordsOf('Phones and watches', forChildren(strict).cards)).toMatch(/^You leave your phone at home\./);
  });

  test('loses nothing that is written for pupils, and says nothing twice', () => {
    const view = readerView(site, 'pupils');
    const shown = [...cards, ...more].map(({ path }) => path);
    expect([...shown].sort()).toEqual([...view.inShort, ...view.more].map(({ path }) => path).sort());
  });

  test('has no card for a section that the school leaves out', async () => {
    const without = await smallSite(schoolWith({ sections: { off: ['live-lessons-and-video'] } }));
    expect(cards.map(({ title }) => title)).toContain('Lessons on video');
    expect(forChildren(without).cards.map(({ title }) => title)).not.toContain('Lessons on video');
  });
});
