import { describe, expect, test } from 'vitest';
import { parseRoster } from '../../src/roster/parse-roster.ts';
import { noticeWords, problemWords } from '../../src/roster/roster-words.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, big = false): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return Uint8Array.from(big ? bytes.swap16() : bytes);
};
const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

function pupilsOf(bytes: Uint8Array, group?: string): string[] {
  const roster = parseRoster(bytes, { group });
  if ('problems' in roster) throw new Error(problemWords(roster.problems));
  return roster.pupils.map(({ line, name, listed, group: own }) => `${line} ${name} | ${listed} | ${own}`);
}
function problemsOf(bytes: Uint8Array, group?: string): string[] {
  const roster = parseRoster(bytes, { group });
  return 'problems' in roster ? roster.problems.map(({ line, message }) => `${line}: ${message}`) : [];
}

describe('a roster is read however it was saved', () => {
  const wanted = ['2 Zoë O’Hara | O’Hara, Zoë | 4B', '3 Ada Byron | Byron, Ada | 4B'];
  test.each([
    ['commas', utf8('Surname,Forename,Class\nO’Hara,Zoë,4B\nByron,Ada,4B')],
    ['semicolons and a byte order mark', utf8('\uFEFFSurname;Forename;Class\r\nO’Hara;Zoë;4B\r\nByron;Ada;4B\r\n')],
    [
      'tabs in UTF-16, as Excel calls Unicode text',
      utf16('Surname\tForename\tClass\r\nO’Hara\tZoë\t4B\r\nByron\tAda\t4B\r\n'),
    ],
    ['UTF-16 the other way round', utf16('Surname\tForename\tClass\r\nO’Hara\tZoë\t4B\r\nByron\tAda\t4B\r\n', true)],
    ['the old Windows letters', latin('Surname,Forename,Class\nO\x92Hara,Zo\xEB,4B\nByron,Ada,4B')],
    [
      'columns in another order, with others between',
      utf8('UPN,Tutor group,First name,DOB,Last name\n1,4B,Zoë,x,O’Hara\n2,4B,Ada,y,Byron'),
    ],
    [
      'empty rows and empty cells at the end',
      utf8('Surname,Forename,Class,,\nO’Hara,Zoë,4B,,\nByron,Ada,4B,,\n,,,,\n\n'),
    ],
    ['one column for the name', utf8('Name,Form\n"O’Hara, Zoë",4B\n"Byron, Ada",4B')],
    ['letters and their accents apart', utf8('Surname,Forename,Class\nO’Hara,Zoe\u0308,4B\nByron,Ada,4B')],
  ])('%s', (_how, bytes) => {
    expect(pupilsOf(bytes)).toEqual(wanted);
  });
});

test.each([
  [
    'the name a pupil is known by comes before the legal one',
    'Surname,Forename,Known as,Class\nByron,Augusta,Ada,4B\nLee,Tom,,4B',
    ['2 Ada Byron | Byron, Ada | 4B', '3 Tom Lee | Lee, Tom | 4B'],
  ],
  ['a name of one word is enough', 'Surname,Forename,Class\n,Madonna,4B', ['2 Madonna | Madonna | 4B']],
  [
    'a column “Name” beside “Surname” is the other half',
    'Surname,Name,Class\nByron,Ada,4B',
    ['2 Ada Byron | Byron, Ada | 4B'],
  ],
  [
    'a column “Name” that holds the whole name is taken as it is',
    'Surname,Name,Class\nByron,Ada Byron,4B',
    ['2 Ada Byron | Ada Byron | 4B'],
  ],
  [
    'line breaks inside a cell become blanks, and lines are counted on',
    'Surname,Forename,Class\n"Byron\nKing",Ada,4B\nLee,Tom,4B',
    ['2 Ada Byron King | Byron King, Ada | 4B', '4 Tom Lee | Lee, Tom | 4B'],
  ],
  [
    'a title above the headers is passed over',
    'Class list of 22 November\n\nSurname,Forename,Class\nByron,Ada,4B',
    ['4 Ada Byron | Byron, Ada | 4B'],
  ],
  ['a class is better than a year', 'Year,Class,Name\n4,4B,Ada Byron', ['2 Ada Byron | Ada Byron | 4B']],
])('%s', (_what, text, wanted) => {
  expect(pupilsOf(utf8(text))).toEqual(wanted);
});

test('one class can be given for all, and a row that names its own keeps it', () => {
  expect(pupilsOf(utf8('Name\nAda Byron'), '4B')).toEqual(['2 Ada Byron | Ada Byron | 4B']);
  expect(pupilsOf(utf8('Name,Class\nAda Byron,\nTom Lee,5C'), '4B')).toEqual([
    '2 Ada Byron | Ada Byron | 4B',
    '3 Tom Lee | Tom Lee | 5C',
  ]);
});

describe('what is wrong is said by line and in no word of the row', () => {
  const head = 'Surname,Forename,Class\n';
  test.each([
    ['no name', `${head},,4B`, ['2: there is no name.']],
    ['no class', `${head}Canary,Ada,`, ['2: there is no class.']],
    ['two faults in one row', `${head},,`.concat('\n , ,\nCanary,,'), ['4: there is no class.']],
    [
      'a name that is too long',
      `${head}${'Canary'.repeat(20)},Ada,4B`,
      ['2: the name has 124 letters; 80 are the most.'],
    ],
    [
      'a class that is too long',
      `${head}Canary,Ada,${'x'.repeat(31)}`,
      ['2: the class has 31 letters; 30 are the most.'],
    ],
    [
      'a control character',
      `${head}Can\u0007ary,Ada,4B`,
      ['2: the name holds a sign that cannot be printed (a control character).'],
    ],
    [
      'a mark that turns text round',
      `${head}Can\u202Eary,Ada,4B`,
      ['2: the name holds a sign that cannot be printed (a control character).'],
    ],
    ['an error of the spreadsheet', `${head},#REF!,4B`, ['2: the spreadsheet put an error in the place of the name.']],
    ['a number for a name', `${head},4711,4B`, ['2: the name has no letter.']],
    [
      'a row with more cells than headers',
      `${head}Canary,Ada,Byron,4B`,
      ['2: it has 4 cells where the headers have 3.'],
    ],
    ['headers in the middle', `${head}Canary,Ada,4B\nSurname,Forename,Class`, ['3: the headers are repeated here.']],
    ['headers alone', 'Surname,Forename,Class\n', ['1: There is no pupil below the headers. Add a row for each.']],
    ['nothing', '', ['1: This table is empty. Give a row of headers and a row for each pupil.']],
    [
      'a quotation mark that stays open',
      `${head}"Canary,Ada,4B`,
      ['2: A quotation mark opens here and is never closed. Close it, or write it twice where it belongs to the text.'],
    ],
    [
      'no headers',
      'Canary,Ada,4B\nByron,Tom,4B',
      ['1: No column holds names. Give the columns headers, such as Surname, Forename and Class, or Name and Class.'],
    ],
    [
      'no class column',
      'Surname,Forename\nCanary,Ada',
      [
        '1: No column holds the class. Add a column “Class”, “Form”, “Tutor group” or “Year”, or give one class for all with --class.',
      ],
    ],
  ])('%s', (_what, text, wanted) => {
    const found = problemsOf(utf8(text));
    expect(found).toEqual(wanted);
    expect(found.join()).not.toMatch(/canary|byron/i);
  });

  test('all of it at once, in the order of the file', () => {
    const found = problemsOf(utf8(`${head},,4B\nLee,Tom,4B\nCanary,Ada,\n,#N/A,`));
    expect(found).toEqual([
      '2: there is no name.',
      '4: there is no class.',
      '5: the spreadsheet put an error in the place of the name.',
      '5: there is no class.',
    ]);
  });
});

test('a pupil who stands there twice is printed twice and said', () => {
  const roster = parseRoster(utf8('Name,Class,UPN\nAda Byron,4B,1\nTom Lee,4B,2\nada byron,4b,3'));
  expect('pupils' in roster && roster.pupils).toHaveLength(3);
  expect('pupils' in roster && noticeWords(roster)).toMatchInlineSnapshot(`
    "Columns of the roster that are not used: UPN.
    Look at these lines of the roster:
      line 4: the same name and class as line 2. Both are printed."
  `);
});

test('the report names lines, counts and what to do', () => {
  expect(
    problemWords([
      { line: 7, message: 'there is no class.' },
      { line: 3, message: 'there is no name.' },
    ]),
  ).toMatchInlineSnapshot(`
    "The roster has 2 problems, so nothing was printed:
      line 3: there is no name.
      line 7: there is no class.
    Mend these lines in the file and run the command again."
  `);
  const many = Array.from({ length: 130 }, (_empty, index) => ({ line: index + 2, message: 'there is no name.' }));
  expect(problemWords(many).split('\n')).toHaveLength(103);
  expect(problemWords(many)).toContain('… and 30 more');
});
