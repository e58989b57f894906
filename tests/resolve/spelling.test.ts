import { fileURLToPath } from 'node:url';
import { getDefaultSettings, mergeSettings, readSettings, spellCheckDocument } from 'cspell-lib';
import { expect, test } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import { type HNode, readableText } from '../../src/document/hast.ts';
import { readSchools } from '../../src/read/schools.ts';
import { resolvePack } from '../../src/resolve/pack.ts';
import { schoolsFolder, shippedLibrary } from '../support/library.ts';

/** Names and numbers are the school’s: only what the library says is spelt here. */
function withoutFacts(nodes: readonly HNode[]): HNode[] {
  return nodes.flatMap((node): HNode[] => {
    if (node.type === 'text') return [node];
    return node.tagName === 'data' ? [] : [{ ...node, children: withoutFacts(node.children) }];
  });
}

function wordsOf(document: Document): string {
  const text = (nodes: readonly HNode[]): string => readableText(withoutFacts(nodes));
  switch (document.kind) {
    case 'policy':
      return document.sections
        .map((section) =>
          [section.title, ...section.means.map(({ nodes }) => text(nodes)), text(section.nodes)].join('\n'),
        )
        .join('\n');
    case 'agreement':
      return [
        text(document.intro),
        ...document.groups.flatMap(({ clauses }) => clauses.map(({ nodes }) => text(nodes))),
      ].join('\n');
    case 'record':
      return [text(document.intro), ...document.columns.map(({ label, help }) => `${label}\n${help}`)].join('\n');
    case 'flowchart':
      return document.summary;
    case 'sheet':
      return text(document.nodes);
  }
}

test('the text as it is printed is spelt as in England, joins between words and terms included', async () => {
  const file = fileURLToPath(new URL('../../.cspell.json', import.meta.url));
  const settings = mergeSettings(await getDefaultSettings(), await readSettings(file));
  const { value } = await readSchools(schoolsFolder);
  const library = await shippedLibrary();
  const unknown = new Set<string>();
  for (const school of value.schools) {
    const documents = resolvePack(school, library, '2026-11-22').value;
    const text = documents
      .map(wordsOf)
      .join('\n')
      .replace(/\S+\.(com|org|uk)\S*|\S+@\S+/g, ' ');
    const { issues } = await spellCheckDocument(
      { uri: 'pack.txt', text, languageId: 'plaintext', locale: 'en-GB' },
      { noConfigSearch: true },
      settings,
    );
    const own = JSON.stringify(school.config);
    for (const { text: word } of issues) if (!own.includes(word)) unknown.add(word);
  }
  expect([...unknown].sort()).toEqual([]);
}, 60_000);
