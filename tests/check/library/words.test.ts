import { describe, expect, test } from 'vitest';
import { checkOwnWords, ownWordRules } from '../../../src/check/library/own-words.ts';
import { checkWords } from '../../../src/check/library/words.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { sayOnce } from '../../../src/plan/say-once.ts';
import { wordsOfMarkdown, wordsOfYaml } from '../../../src/read/words/authored-words.ts';
import { parseYaml } from '../../../src/read/yaml.ts';
import { smallSchool } from '../../support/small-school.ts';
import { sound, withSection } from './changed-library.ts';

const short = ({ line, column, rule, message }: Diagnostic): string => `${line}:${column} ${rule} ${message}`;

describe('the words of the library', () => {
  test.each([
    [
      'a gap',
      'Tell {school.people.dsl.name} on [number].',
      '5:34 text/placeholder “[number]” stands in the brackets of a template.',
    ],
    [
      'advice to schools',
      'It is recommended that logs are kept.',
      '5:1 text/author-note “It is recommended that” is advice to schools and no rule.',
    ],
    [
      'repealed law',
      'We keep to the Data Protection Act 1998.',
      '5:16 text/law “Data Protection Act 1998” is no longer in force.',
    ],
    [
      'a word of the past',
      'Our <Role of="dsl" /> reads the fax.',
      '5:33 text/retired-term “fax” is a word of the past.',
    ],
    [
      'a doubled word, with the fact as it was typed',
      'Ask the the {head}.',
      '5:5 text/sentence “the the”: a word stands twice.',
    ],
    ['an error of spelling', '<Means for="staff">We recieve it.</Means>', '5:23 text/spelling “recieve” is misspelt.'],
    [
      'an empty item',
      '- One\n- and/or two',
      '6:1 text/list-shape This item goes on with the sentence of the item before: one item was split.',
    ],
  ])('%s is found where it stands', (_name, body, message) => {
    expect(checkWords(withSection(body)).map(short)).toEqual([message]);
  });

  test('are quoted as they were typed', () => {
    const [found] = checkWords(withSection('All pupils use the room (state {school.telephone} which).'));
    expect(found?.message).toBe('“(state {school.telephone} which)” asks the author for a fact.');
    expect(found?.excerpt).toBe('All pupils use the room (state {school.telephone} which).');
  });

  test('of two answers may say nearly the same', () => {
    const rule = 'Every phone of every pupil stays switched off inside the locked classroom box until home time.';
    const two = `<When decision="byod" is="none">\n\n${rule}\n\n</When>\n\n<When decision="byod" not="none">\n\n${rule}\n\n</When>\n`;
    expect(checkWords(withSection(two))).toEqual([]);
    expect(checkWords(withSection(`${rule}\n\n${rule}\n`)).map(short)).toEqual([
      expect.stringContaining('text/list-shape'),
      '7:1 text/near-duplicate This says nearly what line 5 says.',
    ]);
  });

  test('of records and registries are read too, keys and ids are not', () => {
    const yaml = parseYaml('id: fax-log\ntitle: The fax log\nkeeper: fax\n', 'records/fax.yaml');
    const library = { ...sound, words: [wordsOfYaml(yaml, 'fax-log')] };
    expect(checkWords(library).map(short)).toEqual(['2:12 text/retired-term “fax” is a word of the past.']);
  });
});

describe('a school’s own words', () => {
  const rules = ownWordRules(sound);
  const check = (text: string, sections: object) => {
    const school = smallSchool((yaml) => Object.assign(yaml, { sections }));
    return checkOwnWords(
      { ...school, ownWords: { 'own.md': wordsOfMarkdown(text, 'schools/a/own.md') } },
      sound,
      rules,
    );
  };

  test('stop the policy that they belong to', () => {
    expect(check('Tell [name].', { replace: { training: 'own.md' } })).toMatchObject([
      {
        rule: 'text/placeholder',
        severity: 'error',
        school: 'alder-green',
        document: 'online-safety',
        file: 'schools/a/own.md',
      },
    ]);
    const add = [{ id: 'radio', title: 'Radio', policy: 'social-media', after: 'airing-grievances', file: 'own.md' }];
    expect(check('Tell [name].', { add })).toMatchObject([{ document: 'social-media' }]);
  });

  test('may name a number and a product of today', () => {
    expect(check('Call 01632 960123. Netsweeper filters pages.', { replace: { training: 'own.md' } })).toEqual([]);
  });
});

describe('what two stages find', () => {
  const at = (rule: string, line: number, severity: Diagnostic['severity'] = 'warning'): Diagnostic => ({
    rule,
    severity,
    file: 'a.mdx',
    line,
    column: 1,
    message: rule,
  });
  test.each([
    ['the same check at the same line', at('text/sentence', 3), at('document/prose', 3), 0],
    ['the same check at another line', at('text/sentence', 3), at('document/prose', 4), 1],
    ['another check at the same line', at('text/spelling', 3), at('document/prose', 3), 1],
    ['an error after a warning', at('text/sentence', 3), at('document/prose', 3, 'error'), 1],
    [
      'the same rule of the library',
      at('library/unknown-section', 3, 'error'),
      at('library/unknown-section', 1, 'error'),
      0,
    ],
    ['another file', { ...at('text/sentence', 3), file: 'b.mdx' }, at('document/prose', 3), 1],
  ])('%s', (_name, early, late, left) => {
    expect(sayOnce([late], [early])).toHaveLength(left);
  });
});
