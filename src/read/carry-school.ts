import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { School } from '../document/school.ts';
import type { Edition } from '../edition/edition.ts';
import { openEdition } from '../edition/parse-edition.ts';

/**
 * A school in the form in which it can be sent to another thread: as plain data, with the words of its editions left
 * in their files.
 */
export type CarriedSchool = Omit<School, 'editions'> & { readonly editions?: readonly CarriedEdition[] };

type CarriedEdition = Pick<Edition, 'file' | 'facts'> & Partial<Edition>;

/** @returns the same school without the words of those editions that are read again when somebody asks for them */
export function carrySchool({ editions, ...school }: School): CarriedSchool {
  return editions ? { ...school, editions: editions.map(carryEdition) } : school;
}

/** Makes a school of it again. */
export function unpackSchool({ editions, ...school }: CarriedSchool): School {
  return editions ? { ...school, editions: editions.map(unpackEdition) } : school;
}

/** What other pages than its own tell of a school: its settings, and none of its words. */
export const withoutWords = ({ editions: _editions, ...school }: School): School => ({
  ...school,
  origins: {},
  ownText: {},
  ownWords: {},
});

const carryEdition = (edition: Edition): CarriedEdition =>
  edition.inFile ? { file: edition.file, facts: edition.facts, inFile: true } : edition;

const unpackEdition = (edition: CarriedEdition): Edition =>
  isWhole(edition) ? edition : openEdition(edition, () => readFileSync(resolve(edition.file), 'utf8'));

const isWhole = (edition: CarriedEdition): edition is Edition => !edition.inFile;
