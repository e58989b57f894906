import { strFromU8, strToU8, unzipSync } from 'fflate';
import { withXmlCharacters } from '../../feed/xml.ts';
import { packFiles } from '../zip/pack-files.ts';

const BODY = 'word/document.xml';

/**
 * Takes chance out of a Word file: the library writes the moment of the making, makes up the ids of links, and counts
 * bookmarks and drawings through all files of a run. The language goes into the properties, where the library has no place for it.
 * @param date year-month-day
 */
export function settle(file: ArrayBuffer, date: string): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(new Uint8Array(file))));
  const change = (path: string, by: (xml: string) => string): void => {
    const bytes = parts.get(path);
    if (bytes) parts.set(path, strToU8(by(strFromU8(bytes))));
  };
  const links = renamer('rIdLink');
  const bookmarks = renamer('');
  const withLinks = (xml: string): string =>
    xml.replace(MADE_UP, (_whole, name: string, id: string) => `${name}="${links(id)}"`);
  // The library drops most characters that XML does not know, and lets two of them pass.
  for (const path of [...parts.keys()].filter((name) => name.endsWith('.xml'))) change(path, withXmlCharacters);
  change('docProps/core.xml', (xml) => withProperties(xml, date));
  change(BODY, (xml) =>
    withLinks(xml).replace(BOOKMARK, (_whole, start: string, id: string) => `${start}w:id="${bookmarks(id)}"`),
  );
  change('word/_rels/document.xml.rels', withLinks);
  for (const path of [...parts.keys()].filter((name) => /^word\/header\d+\.xml$/.test(name)))
    change(path, (xml) => xml.replace(DRAWING, (_whole, start: string) => `${start}1"`));
  return packFiles(parts);
}

/** The library numbers its own parts (`rId1`); the ids that it makes up for links are longer. */
const MADE_UP = /\b(r:id|Id)="(rId[\w-]{10,})"/g;
/** Drawings are counted as bookmarks are; a head holds one at most. */
const DRAWING = /(<wp:docPr\b[^>]*?\bid=")\d+"/g;
const BOOKMARK = /(<w:bookmark(?:Start|End)\b[^>]*?)w:id="(\d+)"/g;

/** Gives new names in the order in which old ones are met. */
function renamer(prefix: string): (name: string) => string {
  const names = new Map<string, string>();
  return (name) => {
    const known = names.get(name) ?? `${prefix}${names.size + 1}`;
    names.set(name, known);
    return known;
  };
}

const withProperties = (xml: string, date: string): string =>
  xml
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`)
    .replace('</cp:coreProperties>', '<dc:language>en-GB</dc:language></cp:coreProperties>');
