import { describe, expect, test } from 'vitest';
import { parseCsvSchools } from '../../src/wizard/csv-schools.ts';

const read = (text: string | Uint8Array) =>
  parseCsvSchools(typeof text === 'string' ? new TextEncoder().encode(text) : text, 'schools.csv');
const problems = (text: string): string[] =>
  read(text).diagnostics.map(({ line, column, message, fix }) => `${line}:${column} ${message} ${fix ?? ''}`.trim());

const elm = { name: 'Elm Park School', address: ['Elm Road', 'Testford'], people: { dsl: { name: 'Dev Lal' } } };

describe('a table is read as spreadsheets save it', () => {
  test.each([
    ['commas', 'name,address,people.dsl.name\nElm Park School,Elm Road;Testford,Dev Lal\n'],
    ['semicolons', 'name;address;people.dsl.name\nElm Park School;"Elm Road;Testford";Dev Lal\n'],
    ['tabs', 'name\taddress\tpeople.dsl.name\nElm Park School\tElm Road;Testford\tDev Lal\n'],
    ['another order', 'people.dsl.name,name,address\nDev Lal,Elm Park School,Elm Road;Testford\n'],
    ['a line break in a cell', 'name,address,people.dsl.name\r\nElm Park School,"Elm Road\r\nTestford",Dev Lal\r\n'],
    [
      'a byte order mark and Windows line ends',
      '\uFEFFname,address,people.dsl.name\r\nElm Park School,Elm Road;Testford,Dev Lal\r\n',
    ],
    [
      'a line that names the separator',
      'sep=;\nname;address;people.dsl.name\nElm Park School;"Elm Road;Testford";Dev Lal\n',
    ],
    [
      'empty columns and rows at the end',
      'name,address,people.dsl.name,,\nElm Park School,Elm Road;Testford,Dev Lal,,\n,,,,\n',
    ],
  ])('%s', (_name, text) => {
    const { schools, diagnostics } = read(text);
    expect(diagnostics).toEqual([]);
    expect(schools.map(({ id, answers }) => ({ id, answers }))).toEqual([{ id: 'elm-park', answers: elm }]);
  });

  test('the old Windows letters, and UTF-16', () => {
    const old = Uint8Array.from([...'name\nSt Aidan'].map((sign) => sign.charCodeAt(0)).concat([0x92, 0x73, 0x0a]));
    expect(read(old).schools[0]?.answers.name).toBe('St Aidan’s');
    const wide = new Uint8Array(Buffer.from('\uFEFFname\nSt Aidan’s\n', 'utf16le'));
    expect(read(wide).schools[0]?.answers.name).toBe('St Aidan’s');
  });

  test('signs that keep a number as text are taken off', () => {
    const { schools } = read('name,telephone,contacts.police.telephone\nElm,"=""01632960100""",\'101\n');
    expect(schools[0]?.answers).toMatchObject({ telephone: '01632960100', contacts: { police: { telephone: '101' } } });
  });

  test('entries of a list of groups are numbered', () => {
    const { schools } = read('name,people.deputyDsls.2.name,people.deputyDsls.1.name\nElm,Bo,Al\n');
    expect(schools[0]?.answers.people).toEqual({ deputyDsls: [{ name: 'Al' }, { name: 'Bo' }] });
  });
});

describe('what is wrong is named with its line', () => {
  test('a header that no setting has', () => {
    expect(problems('name,people.dls.name\nElm,Dev\n')).toEqual([
      '1:2 “people.dls.name” is not a setting of a school. Did you mean “people.dsl.name”?',
    ]);
  });
  test('a header that names a group', () => {
    expect(problems('name,people.dsl,people.deputyDsls\nElm,a,b\n')).toEqual([
      '1:2 “people.dsl” is a group of settings, and a column holds one. Name the setting as well, such as “people.dsl.name”.',
      '1:3 “people.deputyDsls” is a list of groups, and a column holds one setting. Give the number of the entry and its setting, such as “people.deputyDsls.1.name”.',
    ]);
  });
  test('a row without a name, a folder given twice and a value without a header, with lines below a broken cell', () => {
    expect(problems('name,motto\n"Elm\nPark",x\n,y\nElm Park,z\nAsh,p,q\n')).toEqual([
      '4:1 This row gives the school no name. Give the name of the school, or the name of its folder.',
      '5:1 The folder “elm-park” is that of line 2 as well. Tell the two apart in a column “folder”.',
      '6:3 There is a value in column 3, which has no header. Give the column a header, or put a cell that holds a comma or a semicolon between quotation marks.',
    ]);
  });
  test('quotation marks that do not match', () => {
    expect(problems('name,motto\nElm,x\nAsh,"y\nOak,z\n')[0]).toMatch(/^3:1 A quotation mark opens here/);
    expect(problems('name,motto\nElm,say "x"\n')[0]).toMatch(/^2:1 A quotation mark stands inside/);
  });
  test('a table without rows, or without anything', () => {
    expect(problems('name\n')[0]).toMatch(/^1:1 There is no school below the headers/);
    expect(problems('')[0]).toMatch(/^1:1 This table is empty/);
  });
});
