import type { Library, LibraryBlock, LibraryTranslation } from '../../src/document/library.ts';
import type { TemplateNode } from '../../src/document/template.ts';

/** Words that say nothing: they only run from right to left. */
const WORDS = 'כאן עומד משפט לדוגמה שאין בו תוכן אבל הוא ארוך די הצורך לכמה שורות'.split(' ');

/** As many Hebrew words as a text has, with its facts in place. */
const inHebrew = (text: string): string => {
  let index = 0;
  return text.replace(/\{[^}]*\}|[\p{L}\p{N}’-]+/gu, (word) =>
    word.startsWith('{') ? word : (WORDS[index++ % WORDS.length] ?? ''),
  );
};

const bodyInHebrew = (nodes: readonly TemplateNode[]): TemplateNode[] =>
  nodes.map((node) =>
    node.type === 'text'
      ? { ...node, value: inHebrew(node.value) }
      : { ...node, children: bodyInHebrew(node.children) },
  );

function blockInHebrew(block: LibraryBlock): LibraryBlock {
  const title = block.title === undefined ? {} : { title: inHebrew(block.title) };
  const labelled = <T extends { readonly label: string }>(item: T): T => ({ ...item, label: inHebrew(item.label) });
  if (block.type === 'cut') return { ...labelled(block), ...title };
  if (block.type === 'ticks') return { ...block, ...title, ticks: block.ticks.map(labelled) };
  const text = block.text === undefined ? {} : { text: inHebrew(block.text) };
  return block.type === 'fields'
    ? { ...block, ...title, ...text, fields: block.fields.map(labelled) }
    : { ...block, ...title, ...text };
}

/** A library with each Polish form in Hebrew besides: a language that runs from right to left and has no interface. */
export function withHebrew(library: Library): Library {
  const { pl } = library.languages;
  if (!pl) throw new Error('The library has no Polish.');
  const forms = library.translations.map(
    (form): LibraryTranslation => ({
      ...form,
      language: 'he',
      title: inHebrew(form.title),
      summary: inHebrew(form.summary),
      signedBy: inHebrew(form.signedBy),
      blocks: form.blocks.map(blockInHebrew),
      body: bodyInHebrew(form.body),
    }),
  );
  return {
    ...library,
    languages: { ...library.languages, he: { ...pl, direction: 'rtl' } },
    translations: [...library.translations, ...forms],
  };
}
