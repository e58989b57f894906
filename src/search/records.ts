import type { Audience, Document, Kind } from '../document/document.ts';
import { type HNode, readableText } from '../document/hast.ts';
import type { Library } from '../document/library.ts';

/** One thing a search can find: a section of a policy, or another document as a whole. */
export interface SearchRecord {
  /** Where it stands, relative to the school's folder. */
  readonly url: string;
  readonly title: string;
  /** The document it belongs to. */
  readonly document: string;
  readonly content: string;
  /** Words that lead to it though it does not use them; empty for most. */
  readonly asks: string;
  readonly audiences: readonly Audience[];
  readonly kind: Kind;
}

/** What the records need of the library. */
export type AskedLibrary = Pick<Library, 'sections' | 'translations' | (typeof LISTS)[keyof typeof LISTS]>;

const LISTS = {
  agreement: 'agreements',
  record: 'records',
  flowchart: 'flowcharts',
  sheet: 'sheets',
} as const satisfies Record<Exclude<Kind, 'policy'>, keyof Library>;

const asked = (item: { readonly asks?: readonly string[] | undefined } | undefined): string =>
  (item?.asks ?? []).join(', ');

/** The languages in which a form can be read, by their names in English and in themselves: it leads to its translations. */
const languages = ({ id }: Document, { translations }: Pick<Library, 'translations'>): string[] =>
  translations
    .filter(({ of }) => of === id)
    .flatMap(({ language }) => [nameOf(language, 'en-GB'), nameOf(language, language)]);

const nameOf = (language: string, within: string): string =>
  new Intl.DisplayNames([within], { type: 'language' }).of(language) ?? language;

const text = (nodes: readonly HNode[]): string => readableText(nodes);

/** Puts parts together as sentences: each ends with one full stop or mark of its own. */
const sentences = (parts: readonly string[]): string =>
  parts
    .filter(Boolean)
    .map((part) => (/[.?!…:]$/.test(part) ? part : `${part}.`))
    .join(' ');

/**
 * What a search can find in a document: one record a section, so that a result lands on the section.
 * @param page the page of the document, relative to the school's folder
 * @param library says by which other words people look for a section or a document
 */
export function searchRecords(document: Document, page: string, library: AskedLibrary): SearchRecord[] {
  const common = { document: document.title, kind: document.kind };
  if (document.kind === 'policy') {
    return document.sections.map((section) => ({
      ...common,
      url: `${page}#${section.id}`,
      title: section.title,
      content: sentences([section.title, ...section.means.map(({ nodes }) => text(nodes)), text(section.nodes)]),
      audiences: section.audiences,
      asks: asked(library.sections.find(({ id, policy }) => id === section.id && policy === document.id)),
    }));
  }
  return [
    {
      ...common,
      url: page,
      title: document.title,
      content: sentences([document.title, document.summary, ...bodyText(document)]),
      audiences: document.audiences,
      asks: [asked(library[LISTS[document.kind]].find(({ id }) => id === document.id)), ...languages(document, library)]
        .filter(Boolean)
        .join(', '),
    },
  ];
}

function bodyText(document: Exclude<Document, { kind: 'policy' }>): string[] {
  switch (document.kind) {
    case 'agreement':
      return [
        text(document.intro),
        ...document.groups.flatMap((group) => [group.title ?? '', ...group.clauses.map(({ nodes }) => text(nodes))]),
      ];
    case 'record':
      return [text(document.intro), ...document.columns.map(({ label, help }) => `${label}: ${help}`)];
    case 'sheet':
      return [text(document.nodes)];
    case 'flowchart':
      return document.nodes.map((node) => node.text);
  }
}
