import { AUDIENCES, type Audience, type Document } from '../../document/document.ts';
import type { HNode } from '../../document/hast.ts';
import { pagePath } from '../paths.ts';
import { ofKind, type SchoolSite } from './school-site.ts';

/** A section and where it stands. */
export interface Entry {
  readonly title: string;
  readonly path: string;
  /** The title of its policy. */
  readonly policy: string;
}

/** What concerns one group of readers, gathered from all documents. */
export interface ReaderView {
  /** Sections that say in a sentence or two what they mean for this reader. */
  readonly inShort: readonly (Entry & { readonly nodes: readonly HNode[] })[];
  /** Other sections written for this reader. */
  readonly more: readonly Entry[];
  /** Everything but policies for this reader. */
  readonly documents: readonly Document[];
}

/** Gathers what concerns a reader; a policy as a whole is for everybody and is not listed again. */
export function readerView(site: Pick<SchoolSite, 'documents'>, reader: Audience): ReaderView {
  const sections = ofKind(site, 'policy').flatMap((policy) =>
    policy.sections.map((section) => ({ section, policy: policy.title, path: `${pagePath(policy)}#${section.id}` })),
  );
  const inShort = sections.flatMap(({ section, path, policy }) => {
    const nodes = section.means.filter(({ audience }) => audience === reader).flatMap((means) => means.nodes);
    return nodes.length > 0 ? [{ title: section.title, path, policy, nodes }] : [];
  });
  const shown = new Set(inShort.map(({ path }) => path));
  return {
    inShort,
    more: sections
      .filter(({ section, path }) => section.audiences.includes(reader) && !shown.has(path))
      .map(({ section, path, policy }) => ({ title: section.title, path, policy })),
    documents: site.documents.filter((document) => document.kind !== 'policy' && document.audiences.includes(reader)),
  };
}

/** Entries under the titles of their policies; one policy alone needs no title. */
export function byPolicy<E extends Entry>(
  entries: readonly E[],
): readonly { readonly title: string; readonly entries: readonly E[] }[] {
  return [...Map.groupBy(entries, ({ policy }) => policy)].map(([title, group]) => ({ title, entries: group }));
}

const ORDER: readonly Audience[] = ['parents', 'pupils', 'staff', 'governors', 'visitors'];

/** The readers for whom a school publishes something, those who come most often first. */
export function readersOf(site: Pick<SchoolSite, 'documents'>): readonly Audience[] {
  return [...ORDER, ...AUDIENCES.filter((reader) => !ORDER.includes(reader))].filter((reader) => {
    const view = readerView(site, reader);
    return view.inShort.length + view.more.length + view.documents.length > 0;
  });
}
