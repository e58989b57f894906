import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { School } from '../../src/document/school.ts';
import { carrySchool, unpackSchool, withoutWords } from '../../src/read/carry-school.ts';
import { readSchools } from '../../src/read/schools.ts';
import { schoolsFolder } from '../support/library.ts';

let folder: string;
let school: School;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policypress-carry-'));
  await cp(join(schoolsFolder, 'kingsbrook-school'), join(folder, 'kingsbrook-school'), { recursive: true });
  const { value } = await readSchools(folder);
  const [first] = value.schools;
  if (!first) throw new Error('The school cannot be read.');
  school = first;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** As it comes out on the other side. */
const sent = (): School => unpackSchool(structuredClone(carrySchool(school)));

describe('a school that is sent to another thread', () => {
  it('has the same settings and the same editions', () => {
    const { editions: own = [], ...rest } = school;
    const { editions = [], ...other } = sent();
    expect(other).toEqual(rest);
    expect(editions.map(({ facts }) => facts)).toEqual(own.map(({ facts }) => facts));
    expect(editions[0]?.tree).toEqual(own[0]?.tree);
    expect(editions[0]?.origins).toEqual(own[0]?.origins);
  });

  it('leaves the words of its editions in their files', () => {
    const size = (value: unknown): number => JSON.stringify(value).length;
    const words = (school.editions ?? []).reduce((sum, { tree }) => sum + size(tree), 0);
    expect(size(carrySchool(school).editions)).toBeLessThan(words / 5);
  });

  it('takes along the words of an edition that was never in a file', () => {
    const [edition] = school.editions ?? [];
    if (!edition) throw new Error('The school has no edition.');
    const inMemory = { file: edition.file, facts: edition.facts, tree: edition.tree };
    const carried = structuredClone(carrySchool({ ...school, editions: [inMemory] }));
    expect(unpackSchool(carried).editions).toEqual([inMemory]);
  });

  it('refuses the words of an edition that somebody changed meanwhile', async () => {
    const [edition] = sent().editions ?? [];
    if (!edition) throw new Error('The school has no edition.');
    const before = await readFile(edition.file, 'utf8');
    await writeFile(edition.file, before.replace('</p>', ' changed</p>'));
    expect(() => edition.tree).toThrow('was changed while it was being read. Run the command again.');
    await writeFile(edition.file, before);
    expect(edition.tree).toBeDefined();
  });

  it('tells other pages than its own nothing but its settings', () => {
    expect(withoutWords(school)).toEqual({
      ...school,
      editions: undefined,
      origins: {},
      ownText: {},
      ownWords: {},
    });
  });
});
