/**
 * Takes out of a PDF everything that says when and how it was printed, so that the same pages are the same bytes.
 * @param source the file, one character a byte; every change keeps its length, so that the table of objects stays right
 * @param date year-month-day; it becomes the date on which the file says it was made
 */
export const steady = (source: string, date: string): string => renumberNodes(fixDates(source, date));

function fixDates(source: string, date: string): string {
  const fixed = `D:${date.replaceAll('-', '')}000000`;
  return source.replace(
    /\/(CreationDate|ModDate) \(D:\d{14}([^)]*)\)/g,
    (_whole, key: string, zone: string) => `/${key} (${fixed}${zone.replace(/\d/g, '0').replace('-', '+')})`,
  );
}

/**
 * Structure ids carry the browser's running number of nodes, which goes on when a page is used again, and which it
 * hands out in the order in which it happens to need them. They are numbered anew in the order of the document.
 */
function renumberNodes(source: string): string {
  const defined = [...source.matchAll(/\/ID \((node\d{8})\)/g)].map(([, id = '']) => id);
  const mentioned = [...source.matchAll(/\((node\d{8})\)/g)].map(([, id = '']) => id);
  const ids = [...new Set([...defined, ...mentioned])];
  const fresh = new Map(ids.map((id, index) => [id, `node${String(index + 1).padStart(8, '0')}`]));
  return sortNames(source.replace(/\((node\d{8})\)/g, (_whole, id: string) => `(${fresh.get(id) ?? id})`));
}

const LEAF = /<<\/Limits \[\(node\d{8}\) \(node\d{8}\)\]\n\/Names \[([^\]]*)\]>>/g;

/** The tree of ids has to be in their order; each leaf keeps its number of entries and its length. */
function sortNames(source: string): string {
  const entries = [...source.matchAll(LEAF)]
    .flatMap(([, names = '']) => [...names.matchAll(/\((node\d{8})\) (\d+ 0 R)/g)])
    .map(([, id = '', object = '']) => ({ id, object }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return source.replace(LEAF, (leaf: string, names: string) => {
    const own = entries.splice(0, names.match(/node/g)?.length ?? 0);
    const limits = `<</Limits [(${own[0]?.id}) (${own.at(-1)?.id})]\n/Names [`;
    const body = own.map(({ id, object }) => `(${id}) ${object}`);
    const room = leaf.length - limits.length - ']>>'.length;
    // Numbers of objects differ in length: leaving out the space before the next id, which none needs, makes room.
    const spaced = body.join(' ');
    return `${limits}${(spaced.length <= room ? spaced : body.join('')).padEnd(room)}]>>`;
  });
}
