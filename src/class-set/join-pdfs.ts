import { type JoinPart, openPart } from './join-part.ts';

/**
 * Joins PDFs as Chromium has written them into one of the same kind: pages, tags, headings of tables and bookmarks.
 * Libraries that copy pages leave the tags behind.
 */
export function joinPdfs(pdfs: readonly Uint8Array[]): Uint8Array {
  let from = 1;
  let parents = 0;
  let nodes = 0;
  const parts = pdfs.map((pdf) => {
    const part = openPart(pdf, { from, parents, nodes });
    from = part.next.from;
    parents = part.next.parents;
    nodes = part.next.nodes;
    return part;
  });
  const [first] = parts;
  if (!first) throw new Error('There is nothing to join');
  joinPages(parts, from);
  joinTags(parts);
  joinBookmarks(parts);
  const dropped = new Set(parts.slice(1).flatMap(({ roots }) => roots));
  const objects = new Map(parts.flatMap(({ objects }) => [...objects]).filter(([id]) => !dropped.has(id)));
  objects.set(from, { dictionary: pagesRoot(parts) });
  return write(objects, first.catalogue, first.info, from + 1);
}

const pagesRoot = (parts: readonly JoinPart[]): string => {
  const count = parts.reduce((sum, { pageCount }) => sum + pageCount, 0);
  return `<</Type /Pages\n/Count ${count}\n/Kids [${parts.map(({ pages }) => `${pages} 0 R`).join(' ')}]>>`;
};

function joinPages(parts: readonly JoinPart[], root: number): void {
  for (const part of parts) part.change(part.pages, (text) => text.replace(/>>$/, `\n/Parent ${root} 0 R>>`));
  const [first] = parts;
  first?.change(first.catalogue, (text) => text.replace(/\/Pages \d+ 0 R/, `/Pages ${root} 0 R`));
}

/** All elements come below the document element of the first file. */
function joinTags(parts: readonly JoinPart[]): void {
  const [first] = parts;
  if (!first?.tags) return;
  const { document } = first.tags;
  for (const part of parts.slice(1))
    for (const kid of part.tags?.kids ?? [])
      part.change(kid, (text) => text.replace(/\/P \d+ 0 R/, `/P ${document} 0 R`));
  const all = parts.flatMap(({ tags }) => (tags ? [tags] : []));
  const list = (refs: readonly number[]): string => refs.map((id) => `${id} 0 R`).join(' ');
  first.change(document, (text) =>
    text.replace(/\/K (?:\[[^\]]*\]|\d+ 0 R)/, `/K [${list(all.flatMap(({ kids }) => kids))}]`),
  );
  first.change(first.tags.parentTree, () => {
    const numbers = all.flatMap(({ owners }) => owners).map(([key, id]) => `${key} ${id} 0 R`);
    return `<</Type /ParentTree\n/Nums [${numbers.join(' ')}]>>`;
  });
  const leaves = all.flatMap(({ idLeaves }) => idLeaves);
  const holder = parts.find(({ tags }) => tags?.idTree !== undefined);
  const idTree = holder?.tags?.idTree;
  if (idTree !== undefined) holder?.change(idTree, () => `<</Kids [${list(leaves)}]>>`);
  first.change(first.tags.root, (text) => {
    const counted = text.replace(/\/ParentTreeNextKey \d+/, `/ParentTreeNextKey ${parts.at(-1)?.next.parents ?? 0}`);
    return idTree === undefined || /\/IDTree/.test(counted)
      ? counted
      : counted.replace(/>>$/, `\n/IDTree ${idTree} 0 R>>`);
  });
}

function joinBookmarks(parts: readonly JoinPart[]): void {
  const [first] = parts;
  if (first?.bookmarks === undefined) return;
  const root = first.bookmarks.root;
  const all = parts.flatMap((part) => (part.bookmarks?.items ?? []).map((id) => ({ part, id })));
  all.forEach(({ part, id }, index) => {
    const link = (key: string, target: number | undefined): string =>
      target === undefined ? '' : `\n/${key} ${target} 0 R`;
    part.change(id, (text) =>
      text
        .replace(/\n\/(?:Prev|Next) \d+ 0 R/g, '')
        .replace(/\/Parent \d+ 0 R/, `/Parent ${root} 0 R`)
        .replace(/>>$/, `${link('Prev', all[index - 1]?.id)}${link('Next', all[index + 1]?.id)}>>`),
    );
  });
  const count = parts.reduce((sum, { bookmarks }) => sum + (bookmarks?.count ?? 0), 0);
  first.change(
    root,
    () => `<</Type /Outlines\n/First ${all[0]?.id} 0 R\n/Last ${all.at(-1)?.id} 0 R\n/Count ${count}>>`,
  );
}

function write(objects: JoinPart['objects'], catalogue: number, info: number, size: number): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n%\xD3\xEB\xE9\xE1\n', 'latin1')];
  let length = parts[0]?.length ?? 0;
  const places = new Map<number, number>();
  for (const [id, { dictionary, stream }] of objects) {
    places.set(id, length);
    const body = stream
      ? Buffer.concat([Buffer.from(`${dictionary} stream\n`, 'latin1'), stream, Buffer.from('\nendstream', 'latin1')])
      : Buffer.from(dictionary, 'latin1');
    const piece = Buffer.concat([Buffer.from(`${id} 0 obj\n`, 'latin1'), body, Buffer.from('\nendobj\n', 'latin1')]);
    parts.push(piece);
    length += piece.length;
  }
  const row = (id: number): string => {
    const place = places.get(id);
    return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`;
  };
  const table = Array.from({ length: size }, (_empty, id) => row(id)).join('');
  const end = `xref\n0 ${size}\n${table}trailer\n<</Size ${size}\n/Root ${catalogue} 0 R\n/Info ${info} 0 R>>\nstartxref\n${length}\n%%EOF\n`;
  return Uint8Array.from(Buffer.concat([...parts, Buffer.from(end, 'latin1')]));
}
