import { describe, expect, test } from 'vitest';
import { DECISIONS } from '../../src/schema/decisions.ts';
import { ruleMatrix } from '../../src/site/view/rule-matrix.ts';
import { rulesOf } from '../../src/site/view/rules-of.ts';
import { schoolWith, smallSite } from './small-site.ts';

const siteWith = async (id: string, decisions: object = {}) => {
  const site = await smallSite(schoolWith({ decisions }, id));
  return { school: site.school, rules: rulesOf(site) };
};
const alike = await Promise.all(['alder', 'birch', 'cedar'].map((id) => siteWith(id)));
const phones = (sites: Parameters<typeof ruleMatrix>[0]) =>
  ruleMatrix(sites)
    .find(({ topic }) => topic === 'Pupils’ phones')
    ?.answers.map(({ answer, apart }) => [answer, apart]);

describe('who allows what', () => {
  test('sets every question that schools decide beside the answer of each, in their order', () => {
    const rows = ruleMatrix(alike);
    expect(rows).toHaveLength(DECISIONS.length);
    expect(rows.every(({ differs, answers }) => !differs && answers.length === 3)).toBe(true);
    expect(rows[0]).toMatchObject({
      topic: 'Pupils’ phones',
      question: 'Where is a pupil’s phone during the school day?',
    });
  });

  test('puts first what they differ on', async () => {
    const sites = [...alike.slice(1), await siteWith('dale', { staffAi: 'none', leaverDays: '5' })];
    const rows = ruleMatrix(sites);
    const differing = rows.filter(({ differs }) => differs).length;
    expect(differing).toBeGreaterThan(0);
    expect(rows.slice(0, differing).every(({ differs }) => differs)).toBe(true);
  });

  test('marks the answer that stands apart', async () => {
    expect(phones([...alike.slice(1), await siteWith('dale', { pupilPhones: 'pouch' })])).toEqual([
      ['Handed in on arrival, switched off', false],
      ['Handed in on arrival, switched off', false],
      ['Sealed in a locked pouch all day', true],
    ]);
  });

  test('calls no answer the usual one where two are given as often', async () => {
    const [one] = alike;
    if (!one) throw new Error('There is no school.');
    expect(phones([one, await siteWith('dale', { pupilPhones: 'pouch' })])?.map(([, apart]) => apart)).toEqual([
      true,
      true,
    ]);
  });

  test('is empty where there is no school', () => {
    expect(ruleMatrix([])).toEqual([]);
  });
});
