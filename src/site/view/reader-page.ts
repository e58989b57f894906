import type { AgreementDocument, Audience, Document } from '../../document/document.ts';
import type { HNode } from '../../document/hast.ts';
import { type Entry, readerView } from './reader.ts';
import { rulesFor } from './rules-for.ts';
import type { SchoolSite } from './school-site.ts';

type Explained = Entry & { readonly nodes: readonly HNode[] };

/** The page of one reader: what people come for stands first. */
export interface ReaderPage {
  /** Sections with a rule that the school decided, which is said first. */
  readonly rules: readonly Explained[];
  readonly forms: readonly AgreementDocument[];
  /** Other sections that say what they mean for this reader. */
  readonly inShort: readonly Explained[];
  /** Documents that nobody signs. */
  readonly papers: readonly Document[];
  /** Sections for this reader that say nothing to them in particular. */
  readonly more: readonly Entry[];
}

/** What stands on the page of a reader, in its order. */
export function readerPage(site: SchoolSite, reader: Audience): ReaderPage {
  const { inShort, more, documents } = readerView(site, reader);
  const rules = rulesFor(site, reader);
  const ruleOf = ({ path }: Entry): readonly HNode[] => rules.get(path.split('#')[1] ?? '') ?? [];
  const all = [...inShort, ...more.map((entry) => ({ ...entry, nodes: [] }))];
  const ruled = [...rules.keys()].flatMap((section) => all.filter(({ path }) => path.endsWith(`#${section}`)));
  const paths = new Set(ruled.map(({ path }) => path));
  return {
    rules: ruled.map((entry) => ({ ...entry, nodes: [...ruleOf(entry), ...entry.nodes] })),
    forms: documents.filter((document): document is AgreementDocument => document.kind === 'agreement'),
    inShort: inShort.filter(({ path }) => !paths.has(path)),
    papers: documents.filter(({ kind }) => kind !== 'agreement'),
    more: more.filter(({ path }) => !paths.has(path)),
  };
}
