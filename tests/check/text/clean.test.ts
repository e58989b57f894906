import { expect, test } from 'vitest';
import { wordsOf } from '../../../src/check/document/document-words.ts';
import { checkText } from '../../../src/check/text/index.ts';
import { parseTextFile } from '../../../src/check/text/text-file.ts';
import { readSchools } from '../../../src/read/schools.ts';
import { resolvePack } from '../../../src/resolve/pack.ts';
import { schoolsFolder, shippedLibrary } from '../../support/library.ts';
import { rules } from './support.ts';

const library = await shippedLibrary();
const { value } = await readSchools(schoolsFolder);

test.each(value.schools.map((school) => [school.id, school] as const))(
  'nothing is found in the pack of %s',
  (_id, school) => {
    const documents = resolvePack(school, library, '2026-11-22').value;
    const lines = documents.flatMap((document) => [...wordsOf(document), '']);
    const found = checkText(parseTextFile('pack.txt', lines.join('\n')), rules);
    expect(found.map(({ rule, message, excerpt }) => `${rule}: ${message} | ${excerpt?.slice(0, 160)}`)).toEqual([]);
  },
);
