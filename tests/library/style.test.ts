import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import { h, readableText } from '../../src/document/hast.ts';
import { visitComponents } from '../../src/document/template.ts';
import { readSchools } from '../../src/read/schools.ts';
import { resolvePack } from '../../src/resolve/pack.ts';
import { schoolsFolder, shippedLibrary } from '../support/library.ts';

const library = await shippedLibrary();
const { value } = await readSchools(schoolsFolder);

/** Everything a document says, without the school’s own text, as one line. */
function wordsOf(document: Document): string {
  switch (document.kind) {
    case 'policy': {
      const shared = document.sections.filter(({ local }) => !local);
      const nodes = shared.flatMap((section) => [
        h('div', {}, section.title),
        ...section.means.flatMap((means) => means.nodes),
        ...section.nodes,
      ]);
      return readableText(nodes);
    }
    case 'agreement':
      return readableText([
        ...document.intro,
        ...document.groups.flatMap(({ clauses }) => clauses.map(({ nodes }) => h('li', {}, ...nodes))),
      ]);
    case 'record':
      return [readableText(document.intro), ...document.columns.map(({ help }) => help)].join(' ');
    case 'flowchart':
      return document.nodes.map(({ text }) => text).join(' ');
    case 'sheet':
      return readableText(document.nodes);
  }
}

const texts = value.schools.flatMap((school) => resolvePack(school, library, '2026-11-22').value.map(wordsOf));

describe('no text of the library', () => {
  test.each([
    ['hides who does what', /\b(should|must) ensure|\bensure that\b|as appropriate\b|where possible\b/i],
    [
      'names a social network',
      /\b(Twitter|Facebook|TikTok|WhatsApp|Instagram|Snapchat|YouTube|Threads|Reddit|Discord)\b/i,
    ],
    [
      'uses a term that the field has left behind',
      /\be-?safety\b|\bICT\b|\bsexting\b|\bLSCB\b|\bcyber-?bully\b|child pornography/i,
    ],
    ['names what nobody uses any more', /\bfloppy|\bPDAs?\b|\bdial-up\b|\btape drives?\b/i],
    ['leaves something to fill in', /\bXX+\b|\.{4,}|…{2,}|\[[^\]]*\]|<[a-z]|\bTBC\b|\(state\b|insert name/i],
    [
      'points to a page or number that nothing keeps right',
      /\b(on|see) pages? \d|\bappendix [A-Z\d]\b|\b(see|refer to|in) section \d/i,
    ],
    ['advises the school that publishes', /\b(schools should|your school may wish|amend this|delete as)\b/i],
    ['says a word twice', /\b([a-z]{2,}) \1\b(?! that)/],
    ['has a space before a comma or a full stop', / [,.;](\s|$)/],
  ])('%s', (_name, pattern) => {
    const found = texts.flatMap((text) =>
      [...text.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))].map((match) =>
        text.slice(Math.max(0, match.index - 50), match.index + 40),
      ),
    );
    expect([...new Set(found)]).toEqual([]);
  });
});

test('every form names the person, who signs, and the day', () => {
  for (const { id, blocks } of library.agreements) {
    const fields = blocks.flatMap((block) => (block.type === 'fields' ? block.fields : []));
    const labels = fields.map(({ label }) => label).join(' | ');
    expect(
      fields.some(({ type }) => type === 'date'),
      id,
    ).toBe(true);
    expect(
      fields.some(({ type, label }) => type === 'signature' || /mark/i.test(label)),
      id,
    ).toBe(true);
    expect(labels, id).toMatch(/name/i);
    expect(labels, id).toMatch(/class|role|organisation|job|group|help|{school\.forms\.pupilClassLabel}/i);
    if (/\bparent|child/i.test(labels)) expect(labels, id).toMatch(/relationship/i);
  }
});

test('every section and every topic of clauses says when it was last checked', () => {
  for (const { checkedOn, file } of [...library.sections, ...library.clauses])
    expect(checkedOn, file).toMatch(/^2026-/);
});

test('no clause of the library is written for a reader that no form has', () => {
  const readers = new Set(library.agreements.map(({ reader }) => reader));
  const topics = library.clauses.flatMap(({ body, id }) => {
    const wanted: string[] = [];
    visitComponents(body, ({ name, props }) => {
      if (name === 'Clause' && typeof props.for === 'string') wanted.push(...props.for.split(/\s+/));
    });
    return wanted.filter((reader) => !readers.has(reader)).map((reader) => `${id}: ${reader}`);
  });
  expect(topics).toEqual([]);
});
