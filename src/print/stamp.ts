import { createHash } from 'node:crypto';
import { latin1 } from './pdf-scan.ts';

/**
 * Takes out of a PDF everything that says when and how it was printed, so that the same pages are the same bytes.
 * @param date year-month-day; it becomes the date on which the file says it was made
 */
export function stampPdf(pdf: Uint8Array, date: string): Uint8Array {
  const source = withIdentity(renumberNodes(fixDates(latin1(pdf), date)));
  return Uint8Array.from(Buffer.from(source, 'latin1'));
}

/** Every change before the cross-reference table keeps its length, so that the table stays right. */
function fixDates(source: string, date: string): string {
  const fixed = `D:${date.replaceAll('-', '')}000000`;
  return source.replace(
    /\/(CreationDate|ModDate) \(D:\d{14}([^)]*)\)/g,
    (_whole, key: string, zone: string) => `/${key} (${fixed}${zone.replace(/\d/g, '0').replace('-', '+')})`,
  );
}

/** Structure ids carry the browser's running number of nodes, which goes on when a page is used again. */
function renumberNodes(source: string): string {
  const ids = [...new Set(source.match(/\(node\d{8}\)/g))].sort();
  const rank = new Map(ids.map((id, index) => [id, `(node${String(index + 1).padStart(8, '0')})`]));
  return source.replace(/\(node\d{8}\)/g, (id) => rank.get(id) ?? id);
}

/** Gives the file an identity made from its own content; Chromium writes none. */
function withIdentity(source: string): string {
  const at = source.lastIndexOf('trailer\n<<');
  if (at < 0 || source.indexOf('/ID [', at) >= 0) return source;
  const id = createHash('sha256').update(source, 'latin1').digest('hex').slice(0, 32);
  const end = at + 'trailer\n<<'.length;
  return `${source.slice(0, end)}/ID [<${id}> <${id}>]\n${source.slice(end)}`;
}
