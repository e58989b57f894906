import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import { hrefOutside } from '../../src/export/links.ts';
import { renderWord } from '../../src/export/word/render-word.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { parseXml } from '../support/xml.ts';
import { agreement, chart, documents, draftOf, policy, readerName, record, school, sheet } from './sample.ts';

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';

const render = (document: Document): Promise<Uint8Array> =>
  renderWord({ school, document, href: hrefOutside(school, documents, document), readerName });

async function partsOf(document: Document): Promise<Record<string, string>> {
  const parts = unzipSync(await render(document));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const bodyOf = async (document: Document): Promise<string> => (await partsOf(document))['word/document.xml'] ?? '';

interface Line {
  readonly style: string;
  /** The kind of list and the depth in it. */
  readonly list: string;
  readonly text: string;
}

/** The paragraphs of a document in order, those in tables included. */
function linesOf(body: string, numbering: string): Line[] {
  const kindOf = (id: string): string => {
    const abstract = new RegExp(`<w:num w:numId="${id}"[^>]*><w:abstractNumId w:val="(\\d+)"`).exec(numbering)?.[1];
    const levels = new RegExp(`<w:abstractNum [^>]*w:abstractNumId="${abstract}"[\\s\\S]*?</w:abstractNum>`).exec(
      numbering,
    )?.[0];
    return /<w:numFmt w:val="(\w+)"/.exec(levels ?? '')?.[1] ?? 'unknown';
  };
  return [...body.matchAll(/<w:p>([\s\S]*?)<\/w:p>|<w:p\/>/g)].map(([, inner = '']) => {
    const id = /<w:numId w:val="(\d+)"/.exec(inner)?.[1];
    const depth = /<w:ilvl w:val="(\d+)"/.exec(inner)?.[1];
    return {
      style: /<w:pStyle w:val="([^"]+)"/.exec(inner)?.[1] ?? '',
      list: id === undefined ? '' : `${kindOf(id)} ${depth}`,
      text: [...inner.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, words]) => words).join(''),
    };
  });
}

const lines = async (document: Document): Promise<Line[]> => {
  const parts = await partsOf(document);
  return linesOf(parts['word/document.xml'] ?? '', parts['word/numbering.xml'] ?? '');
};

describe('a policy as a Word file', () => {
  test('has a title, numbered headings of sections and headings below them', async () => {
    const heads = (await lines(policy)).filter(({ style }) => /^(Title|Heading)/.test(style));
    expect(heads).toEqual([
      { style: 'Title', list: '', text: 'Safety policy' },
      { style: 'Heading1', list: 'decimal 0', text: 'Phones' },
      { style: 'Heading2', list: '', text: 'Who acts' },
      { style: 'Heading1', list: 'decimal 0', text: 'Photos_and * stars' },
    ]);
    // A run that says it is not bold would take that from the style of its heading.
    expect(await bodyOf(policy)).not.toContain('<w:b w:val="false"/>');
  });

  test('has real lists, each with numbers of its own, and lists within lists one step further in', async () => {
    const items = (await lines(policy)).filter(({ style }) => style === 'PolicyListItem');
    expect(items.map(({ list, text }) => `${list}: ${text}`)).toEqual([
      'bullet 0: first',
      'decimal 1: inner',
      'bullet 0: second',
      'decimal 0: one',
      'decimal 0: two',
      'bullet 0: leads',
      'bullet 0: asks',
    ]);
    const body = await bodyOf(policy);
    const inner = /<w:ilvl w:val="1"\/><w:numId w:val="(\d+)"/.exec(body)?.[1];
    const outer = /<w:numId w:val="(\d+)"\/>(?:(?!<w:numId)[\s\S])*?<w:t[^>]*>one</.exec(body)?.[1];
    expect(inner).toBeDefined();
    expect(outer).toBeDefined();
    expect(inner).not.toBe(outer);
  });

  test('has tables whose row of headings returns on each page, and whose rows do not break', async () => {
    const body = await bodyOf(policy);
    const row = /<w:tr>(?:(?!<\/w:tr>)[\s\S])*?Role[\s\S]*?<\/w:tr>/.exec(body)?.[0] ?? '';
    expect(row).toContain('<w:tblHeader/>');
    const rows = body.match(/<w:tr>/g)?.length ?? 0;
    expect(rows).toBeGreaterThan(3);
    expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(rows);
  });

  test('says on each page whose it is, which version, and which page of how many', async () => {
    const parts = await partsOf(policy);
    expect(parts['word/header1.xml']).toContain(`${school.config.name} · Safety policy`);
    expect(parts['word/footer1.xml']).toContain('Version 2.1, in force from 1 September 2026');
    expect(parts['word/footer1.xml']).toMatch(/Page [\s\S]*PAGE[\s\S]* of [\s\S]*NUMPAGES/);
    expect(parts['word/header1.xml']).not.toContain('Draft');
  });

  test('has properties: title, school and language', async () => {
    const core = (await partsOf(policy))['docProps/core.xml'] ?? '';
    expect(core).toContain('<dc:title>Safety policy</dc:title>');
    expect(core).toContain(`<dc:creator>${school.config.name}</dc:creator>`);
    expect(core).toContain('<dc:language>en-GB</dc:language>');
    expect((await partsOf(policy))['word/styles.xml']).toContain('<w:lang w:val="en-GB"/>');
  });

  test('links within itself, to what is published, and to nothing else', async () => {
    const parts = await partsOf(policy);
    const body = parts['word/document.xml'] ?? '';
    expect(body).toContain('<w:bookmarkStart w:name="section_1"');
    expect(body).toMatch(/<w:hyperlink [^>]*w:anchor="section_1"[^>]*>(?:(?!<\/w:hyperlink>)[\s\S])*>Phones</);
    const targets = [
      ...(parts['word/_rels/document.xml.rels'] ?? '').matchAll(/Target="(https?:[^"]*|javascript[^"]*)"/g),
    ];
    expect(targets.map(([, target]) => target)).toEqual([
      'https://law.example/',
      'https://alder-green.example/online/agreements/form.html',
    ]);
    expect(body).toContain('lost page');
  });
});

test('a draft says so at its head and on every page', async () => {
  const parts = await partsOf(draftOf(policy));
  expect(linesOf(parts['word/document.xml'] ?? '', '')[0]).toMatchObject({
    style: 'PolicyDraft',
    text: 'Draft, not yet approved',
  });
  expect(parts['word/header1.xml']).toContain('Draft, not yet approved');
  expect(parts['word/footer1.xml']).toContain('Version 2.1, draft, not yet approved');
});

test('an agreement has numbers that run through its groups, and tables to fill in', async () => {
  const all = await lines(agreement);
  const parts = await partsOf(agreement);
  expect(all.filter(({ list }) => list.startsWith('decimal')).map(({ text }) => text)).toEqual([
    'I talk.',
    'I listen.',
  ]);
  expect(parts['word/numbering.xml']).toContain('<w:start w:val="2"/>');
  expect(all.find(({ style }) => style === 'PolicyCutLine')?.text).toBe('✂ Cut here');
  expect(all.map(({ text }) => text)).toContain('☐ I have read it');
  const row =
    /<w:tr>(?:(?!<\/w:tr>)[\s\S])*?Your name[\s\S]*?<\/w:tr>/.exec(parts['word/document.xml'] ?? '')?.[0] ?? '';
  expect(row.match(/<w:tc>/g)).toHaveLength(2);
  expect(row).toContain('<w:trHeight w:val="560"');
  expect(all.map(({ text }) => text)).toEqual(expect.arrayContaining(['Website', '☐ yes\u2003☐ no', 'not asked']));
});

test('a record lies on its side, with its empty rows and columns of the widths it asks for', async () => {
  const body = await bodyOf(record);
  expect(body).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
  expect(body.match(/<w:trHeight /g)).toHaveLength(4);
  expect(body).toContain('<w:gridCol w:w="3642"/><w:gridCol w:w="10927"/>');
});

test('a flowchart is a list of steps that says where each one leads', async () => {
  const items = (await lines(chart)).filter(({ list }) => list !== '');
  expect(items.map(({ list, text }) => `${list}: ${text}`)).toEqual([
    'decimal 0: You see a phone.',
    'decimal 0: Is it allowed?',
    'bullet 1: Yes: go to step 3',
    'bullet 1: No: go to step 4',
    'decimal 0: It stays.',
    'decimal 0: Take it.',
  ]);
});

test.each(documents.map((document) => [document.kind, document] as const))(
  'a %s gives the same bytes each time, and every part is sound XML',
  async (_kind, document) => {
    const [one, other] = [await render(document), await render(document)];
    expect(Buffer.compare(one, other)).toBe(0);
    for (const [name, bytes] of Object.entries(unzipSync(one)))
      if (/\.(?:xml|rels)$/.test(name))
        expect(() => parseXml(strFromU8(bytes).replace(/^<\?xml[^>]*\?>\s*/, DECLARATION)), name).not.toThrow();
  },
);

const office = await promisify(execFile)('soffice', ['--version']).then(
  () => 'soffice',
  () => undefined,
);

test.skipIf(office === undefined)(
  'LibreOffice opens every kind of document (skipped: LibreOffice is not installed)',
  async () => {
    const folder = await temporaryFolder();
    for (const document of documents) await writeFile(join(folder, `${document.id}.docx`), await render(document));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const files = documents.map(({ id }) => join(folder, `${id}.docx`));
    await promisify(execFile)(office ?? '', [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...files,
    ]);
    for (const { id } of documents)
      expect((await readFile(join(folder, `${id}.pdf`))).subarray(0, 5).toString(), id).toBe('%PDF-');
  },
  120_000,
);

test('a sheet keeps its lines', async () => {
  expect(await bodyOf(sheet)).toMatch(/One<\/w:t><\/w:r><w:r><w:br\/><\/w:r><w:r><w:t[^>]*>Two/);
});
