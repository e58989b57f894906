import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import { hrefOutside } from '../../src/export/links.ts';
import { columnWidths } from '../../src/export/word/column-widths.ts';
import { renderWord } from '../../src/export/word/render-word.ts';
import { agreement, chart, documents, draftOf, policy, readerName, record, school, sheet, table } from './sample.ts';
import { readWord, type WordFile } from './word-file.ts';

const render = (document: Document, of = school): Promise<Uint8Array> =>
  renderWord({ school: of, document, href: hrefOutside(of, documents, document), readerName });

const open = async (document: Document, of = school): Promise<WordFile> => readWord(await render(document, of));

const items = ({ paragraphs }: WordFile): string[] =>
  paragraphs
    .filter(({ style }) => style === 'PolicyListItem' || style === 'PolicyCellItem')
    .map(({ list, text }) => `${list?.format} ${list?.level}: ${text}`);

describe('a policy as a Word file', () => {
  test('has a title, numbered headings of sections and headings below them, all in the outline', async () => {
    const { paragraphs } = await open(policy);
    const heads = paragraphs.filter(({ style }) => /^(?:Title|Heading)/.test(style));
    expect(heads.map(({ style, outline, list, text }) => [style, outline, list?.format, text])).toEqual([
      ['Title', undefined, undefined, 'Safety policy'],
      ['Heading1', 0, 'decimal', 'Phones'],
      ['Heading2', 1, undefined, 'Who acts'],
      ['Heading1', 0, 'decimal', 'Photos_and * stars'],
    ]);
    expect(heads.every(({ keepNext }) => keepNext)).toBe(true);
    const [one, two] = heads.filter(({ style }) => style === 'Heading1');
    expect(one?.list?.instance).toBe(two?.list?.instance);
    // A run that says it is not bold would take that from the style of its heading.
    expect((await open(policy)).parts['word/document.xml']).not.toContain('<w:b w:val="false"/>');
  });

  test('has real lists, and lists within lists one step further in', async () => {
    expect(items(await open(policy))).toEqual([
      'bullet 0: first',
      'decimal 1: inner',
      'bullet 0: second',
      'decimal 0: one',
      'decimal 0: two',
      'bullet 0: leads',
      'bullet 0: asks',
    ]);
  });

  test('begins the numbers of each list anew', async () => {
    const { paragraphs } = await open(policy);
    const numbered = paragraphs.filter(({ style, list }) => style === 'PolicyListItem' && list?.format === 'decimal');
    const [inner, one, two] = numbered.map(({ list }) => list);
    expect(inner?.instance).not.toBe(one?.instance);
    expect(one?.instance).toBe(two?.instance);
    expect(numbered.map(({ list }) => list?.start)).toEqual([1, 1, 1]);
  });

  test('has tables whose row of headings returns on each page, and whose rows do not break', async () => {
    const { tables } = await open(policy);
    const table = tables.find(({ rows }) => rows[0]?.cells[0] === 'Role');
    expect(table).toMatchObject({ firstRow: true, firstColumn: false });
    expect(table?.rows.map(({ repeats, cells }) => [repeats, cells])).toEqual([
      [true, ['Role', 'Task']],
      [false, ['Head', 'leads\nasks']],
    ]);
    expect(tables.flatMap(({ rows }) => rows).some(({ breaks }) => breaks)).toBe(false);
    // What stands beside the version is headed by its row.
    expect(tables[0]).toMatchObject({ firstRow: false, firstColumn: true });
  });

  test('has the name of a table above it, on the same page', async () => {
    const { paragraphs, tables } = await open({
      ...sheet,
      nodes: [table('Who to call', [['Who'], ['Head']])],
    } as Document);
    expect(paragraphs.find(({ text }) => text === 'Who to call')).toMatchObject({
      style: 'PolicyCaption',
      keepNext: true,
    });
    expect(tables[0]?.rows[0]?.cells).toEqual(['Who']);
  });

  test('leaves out the name of a table that the document has itself', async () => {
    const nodes = [table(sheet.title, [['Who'], ['Head']])];
    const { paragraphs } = await open({ ...sheet, nodes } as Document);
    expect(paragraphs.filter(({ text }) => text === sheet.title).map(({ style }) => style)).toEqual(['Title']);
  });

  test('has contents that lead to its sections, on the first page and in two columns', async () => {
    const { paragraphs, anchors, bookmarks, sections } = await open(policy);
    expect(paragraphs.filter(({ style }) => style === 'PolicyContents').map(({ text }) => text.trim())).toEqual([
      '1\tPhones',
      '2\tPhotos_and * stars',
    ]);
    expect(bookmarks).toEqual(['section_1', 'section_2']);
    expect(anchors).toEqual(['section_1', 'section_2', 'section_1']);
    expect(sections.map(({ type, columns }) => [type, columns])).toEqual([
      ['', '1'],
      ['continuous', '2'],
      ['nextPage', '1'],
    ]);
  });

  test('says on the first page whose it is and how to reach them, and on the others what it is', async () => {
    const { margins } = await open(policy);
    const { name, telephone, email, address } = school.config;
    expect(margins['header first']).toBe(`${name}\n${address.join(', ')} · ${telephone} · ${email}`);
    expect(margins['header default']).toBe(`${name} · Safety policy`);
  });

  test('says on each page which version it is, and which page of how many', async () => {
    const { margins } = await open(policy);
    for (const pages of ['first', 'default'])
      expect(margins[`footer ${pages}`]).toMatch(
        /^Version 2\.1, in force from 1 September 2026\tPage \{PAGE\} of \{NUMPAGES\}$/,
      );
  });

  test('has properties: title, school, purpose and language', async () => {
    const { properties, language } = await open(policy);
    expect(properties).toMatchObject({
      'dc:title': 'Safety policy',
      'dc:subject': 'What it is for.',
      'dc:creator': school.config.name,
      'dc:description': 'Version 2.1',
      'dc:language': 'en-GB',
      'dcterms:modified': '2026-09-01T00:00:00Z',
    });
    expect(language).toBe('en-GB');
  });

  test('links to what is published, and to nothing else', async () => {
    const { addresses, paragraphs } = await open(policy);
    expect(addresses).toEqual(['https://law.example/', 'https://alder-green.example/online/agreements/form.html']);
    expect(paragraphs.map(({ text }) => text)).toContain('See Phones, the form, the lost page and this.');
  });
});

test.each([
  ['a control character', '\u0001', /^A.?B$/],
  ['a character that XML does not know', '\uFFFE', /^A\uFFFD?B$/],
  ['half of a pair', '\uD800', /^A\uFFFD?B$/],
  ['tags', '</w:t><w:p>', /^A<\/w:t><w:p>B$/],
  ['a reference', '&amp;', /^A&amp;B$/],
])('%s in a title leaves the file sound', async (_what, hostile, shown) => {
  const { paragraphs, properties } = await open({ ...policy, title: `A${hostile}B` });
  expect(paragraphs[0]?.text).toMatch(shown);
  expect(properties['dc:title']).toMatch(shown);
});

test('a draft says so at its head and on every page', async () => {
  const { paragraphs, margins } = await open(draftOf(policy));
  expect(paragraphs[0]).toMatchObject({ style: 'PolicyDraft', text: 'Draft, not yet approved' });
  expect(margins['header first']).toContain('Draft, not yet approved');
  expect(margins['header default']).toContain('Draft, not yet approved');
  expect(margins['footer default']).toContain('Version 2.1, draft, not yet approved');
  expect((await open(policy)).margins['header default']).not.toContain('Draft');
});

describe('an agreement as a Word file', () => {
  test('has numbers that run through its groups', async () => {
    const { paragraphs } = await open(agreement);
    const promises = paragraphs.filter(({ list }) => list?.format === 'decimal');
    expect(promises.map(({ list, text }) => [list?.start, text])).toEqual([
      [1, 'I talk.'],
      [2, 'I listen.'],
    ]);
  });

  test('says in one line which version it is', async () => {
    const { paragraphs } = await open(agreement);
    expect(paragraphs.find(({ style }) => style === 'PolicyStanding')?.text).toBe(
      'Version 2.1 · Approved by the governing board · Next review 1 September 2027',
    );
  });

  test('has rows to write in that stay on one page with the words that ask for them', async () => {
    const { tables, paragraphs } = await open(agreement);
    const form = tables.find(({ rows }) => rows[0]?.cells[0] === 'Your name');
    expect(form?.rows.map(({ cells, height }) => [cells, height])).toEqual([
      [['Your name', ''], 560],
      [['Your signature', ''], 760],
    ]);
    const kept = (text: string): boolean | undefined => paragraphs.find((found) => found.text === text)?.keepNext;
    expect(kept('Signature')).toBe(true);
    expect(kept('Sign here.')).toBe(true);
    expect(kept('Your name')).toBe(true);
    expect(kept('Your signature')).toBe(false);
  });

  test('has boxes that a click ticks, each with what it is for', async () => {
    const { boxes, paragraphs } = await open(agreement);
    expect(boxes).toEqual(['I have read it', 'yes', 'no']);
    const texts = paragraphs.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['☐ I have read it', 'Website', '☐ yes\u2003☐ no', 'not asked']));
  });

  test('gives no box a name that Word would refuse', async () => {
    const ticks = [
      { id: 't', label: 'I have read all of this, and I have talked about every line of it with my child.' },
    ];
    const { boxes, paragraphs } = await open({ ...agreement, blocks: [{ type: 'ticks', id: 'x', ticks }] } as Document);
    expect(boxes).toEqual(['I have read all of this, and I have talked about every line of…']);
    expect(paragraphs.at(-1)?.text).toBe(`☐ ${ticks[0]?.label}`);
  });

  test('has a line to cut along', async () => {
    const { paragraphs } = await open(agreement);
    expect(paragraphs.find(({ style }) => style === 'PolicyCutLine')?.text).toBe('✂ Cut here');
  });
});

test('a record lies on its side, with its empty rows and columns of the widths it asks for', async () => {
  const { sections, tables, paragraphs } = await open(record);
  expect(sections[0]?.page).toEqual({ 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' });
  const [log] = tables;
  expect(log?.rows.map(({ repeats, height }) => [repeats, height])).toEqual([
    [true, undefined],
    ...Array(4).fill([false, 560]),
  ]);
  expect(log?.widths).toEqual([3642, 10927]);
  expect(paragraphs.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Kept by: the lead', 'When: The day.', 'What: The facts.']),
  );
});

test('a flowchart is a list of steps that says where each one leads', async () => {
  expect(items(await open(chart))).toEqual([
    'decimal 0: You see a phone.',
    'decimal 0: Is it allowed?',
    'bullet 1: Yes: go to step 3',
    'bullet 1: No: go to step 4',
    'decimal 0: It stays.',
    'decimal 0: Take it.',
  ]);
});

test('a poster has large letters and keeps its lines', async () => {
  const { paragraphs, parts } = await open(sheet);
  expect(paragraphs.find(({ text }) => text === 'One\nTwo')?.style).toBe('PolicyPoster');
  expect(parts['word/styles.xml']).toMatch(/w:styleId="PolicyPoster"(?:(?!<\/w:style>).)*<w:sz w:val="60"\/>/);
});

test.each([
  [
    'svg',
    'image/svg+xml',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20z"/></svg>',
    'png',
  ],
  [
    'png',
    'image/png',
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADElEQVR4nGNgYPgPAAEDAQCgQjhoAAAAAElFTkSuQmCC',
      'base64',
    ),
    'png',
  ],
] as const)('the logo stands on the first page and says whose it is (%s)', async (kind, mediaType, picture, shown) => {
  const logo = { fileName: `logo.${kind}`, mediaType, base64: Buffer.from(picture).toString('base64') };
  const { pictures, parts } = await open(policy, { ...school, logo });
  expect(pictures).toEqual([{ description: `Logo of ${school.config.name}`, type: shown }]);
  expect(Object.keys(parts).filter((name) => name.endsWith(`.${kind}`))).toHaveLength(1);
});

test.each(documents.map((document) => [document.kind, document] as const))(
  'a %s gives the same bytes each time',
  async (_kind, document) => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20z"/></svg>';
    const logo = {
      fileName: 'l.svg',
      mediaType: 'image/svg+xml',
      base64: Buffer.from(svg).toString('base64'),
    } as const;
    const of = { ...school, logo };
    expect(Buffer.compare(await render(document, of), await render(document, of))).toBe(0);
  },
);

describe('the columns of a table', () => {
  test('share the width as they are told', () =>
    expect(columnWidths([['a', 'b']], [1, 3], 8000)).toEqual([2000, 6000]));

  test('have more room where more stands', () => {
    const [role = 0, task = 0] = columnWidths(
      [['Head', 'Leads a culture in which people report early.']],
      undefined,
      9000,
    );
    expect(task).toBeGreaterThan(role * 2);
  });

  test('have room for their longest word, whatever they are told', () => {
    const [narrow = 0, wide = 0] = columnWidths([['Reviewed', '']], [1, 20], 9000);
    expect(narrow).toBeGreaterThan(1100);
    expect(narrow + wide).toBeLessThanOrEqual(9000);
  });

  test('never need more than there is', () => {
    const address = 'safeguarding.and.more@a-very-long-name-of-a-school.example';
    const widths = columnWidths([[address, address, address]], undefined, 9000);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(9000);
    expect(new Set(widths).size).toBe(1);
  });
});
