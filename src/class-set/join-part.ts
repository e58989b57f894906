import { numberOf, referenceOf } from '../print/after/dictionary.ts';
import { type PdfObject, SkiaPdf } from '../print/after/skia-pdf.ts';
import { latin1 } from '../print/pdf-scan.ts';

/** The first numbers that are free. */
export interface Free {
  /** Of an object. */
  readonly from: number;
  /** Of what the tags are found by. */
  readonly parents: number;
  /** Of an element that others name, such as the head of a column. */
  readonly nodes: number;
}

/** One of the files that are joined, with numbers that no other has. */
export interface JoinPart {
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly change: (id: number, edit: (dictionary: string) => string) => void;
  readonly catalogue: number;
  readonly info: number;
  readonly pages: number;
  readonly pageCount: number;
  /** Undefined for a file without tags. */
  readonly tags: PartTags | undefined;
  readonly bookmarks: { readonly root: number; readonly items: readonly number[]; readonly count: number } | undefined;
  /** Objects of which a joined file has one only. */
  readonly roots: readonly number[];
  readonly next: Free;
}
export interface PartTags {
  readonly root: number;
  readonly document: number;
  readonly kids: readonly number[];
  readonly parentTree: number;
  /** Who owns the pieces of each page, by its number. */
  readonly owners: readonly (readonly [key: number, id: number])[];
  readonly idTree: number | undefined;
  readonly idLeaves: readonly number[];
}

/** Text in brackets is left alone: it may look like anything. */
const STRING = String.raw`\((?:\\[\s\S]|[^\\()])*\)`;
const REFERENCES = new RegExp(`${STRING}|(\\d+) 0 R\\b`, 'g');
const OWNERS = new RegExp(`${STRING}|/(StructParents?) (\\d+)`, 'g');

/** Opens a file as Chromium has written it. */
export function openPart(pdf: Uint8Array, free: Free): JoinPart {
  const file = new SkiaPdf(latin1(pdf));
  const shift = free.from - 1;
  const nodes = new Map<string, string>();
  const rename = (id: string): string => {
    const known = nodes.get(id) ?? `node${String(free.nodes + nodes.size + 1).padStart(8, '0')}`;
    nodes.set(id, known);
    return known;
  };
  const renumber = (dictionary: string): string =>
    dictionary
      .replace(REFERENCES, (whole, id: string | undefined) => (id === undefined ? whole : `${Number(id) + shift} 0 R`))
      .replace(OWNERS, (whole, key: string | undefined, number: string) =>
        key === undefined ? whole : `/${key} ${Number(number) + free.parents}`,
      )
      .replace(/\((node\d{8})\)/g, (_whole, id: string) => `(${rename(id)})`);
  const objects = new Map(
    file.ids().map((id) => {
      const { dictionary, stream } = file.object(id);
      return [id + shift, { dictionary: renumber(dictionary), ...(stream && { stream }) }] as const;
    }),
  );
  return describe(objects, file.catalogue + shift, file.info + shift, free, nodes.size);
}

function describe(
  objects: Map<number, PdfObject>,
  catalogue: number,
  info: number,
  free: Free,
  nodes: number,
): JoinPart {
  const text = (id: number | undefined): string => (id === undefined ? '' : (objects.get(id)?.dictionary ?? ''));
  const at = (key: string): number | undefined => referenceOf(text(catalogue), key);
  const pages = at('Pages') ?? 0;
  const tags = tagsOf(text, at('StructTreeRoot'), free.parents);
  const outline = at('Outlines');
  const bookmarks =
    outline === undefined
      ? undefined
      : {
          root: outline,
          items: chain(text, referenceOf(text(outline), 'First')),
          count: numberOf(text(outline), 'Count') ?? 0,
        };
  const roots = [catalogue, info, tags?.root, tags?.document, tags?.parentTree, outline, at('Dests')];
  return {
    objects,
    change: (id, edit) => {
      const object = objects.get(id);
      if (object) objects.set(id, { ...object, dictionary: edit(object.dictionary) });
    },
    catalogue,
    info,
    pages,
    pageCount: numberOf(text(pages), 'Count') ?? 0,
    tags,
    bookmarks,
    roots: roots.filter((id) => id !== undefined),
    next: {
      from: Math.max(...objects.keys()) + 1,
      parents: free.parents + (tags ? (numberOf(text(tags.root), 'ParentTreeNextKey') ?? 0) : 0),
      nodes: free.nodes + nodes,
    },
  };
}

type Text = (id: number | undefined) => string;

function tagsOf(text: Text, root: number | undefined, shift: number): PartTags | undefined {
  const document = root === undefined ? undefined : referenceOf(text(root), 'K');
  const parentTree = referenceOf(text(root), 'ParentTree');
  if (root === undefined || document === undefined || parentTree === undefined) return undefined;
  const idTree = referenceOf(text(root), 'IDTree');
  return {
    root,
    document,
    kids: references(/\/K (\[[^\]]*\]|\d+ 0 R)/.exec(text(document))?.[1] ?? ''),
    parentTree,
    owners: leavesOf(text, parentTree, '/Nums').flatMap((leaf) =>
      [...(/\/Nums \[([^\]]*)\]/.exec(text(leaf))?.[1] ?? '').matchAll(/(\d+) (\d+) 0 R/g)].map(
        ([, key, id]) => [Number(key) + shift, Number(id)] as const,
      ),
    ),
    idTree,
    idLeaves: idTree === undefined ? [] : leavesOf(text, idTree, '/Names'),
  };
}

/** The nodes of a tree that hold its entries. */
function leavesOf(text: Text, node: number, key: '/Nums' | '/Names'): number[] {
  const own = text(node);
  if (own.includes(key)) return [node];
  return references(/\/Kids \[([^\]]*)\]/.exec(own)?.[1] ?? '').flatMap((kid) => leavesOf(text, kid, key));
}

function chain(text: Text, first: number | undefined): number[] {
  const items: number[] = [];
  for (let id = first; id !== undefined; id = referenceOf(text(id), 'Next')) items.push(id);
  return items;
}

const references = (list: string): number[] => [...list.matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id));
