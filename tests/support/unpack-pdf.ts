import { parseObjects } from '../../src/check/pdf/pdf-objects.ts';
import { latin1 } from '../../src/print/pdf-scan.ts';

/** A printed file with every object on its own and every stream in the open, one character a byte. */
export function unpackPdf(pdf: Uint8Array): string {
  const { objects, trailer } = parseObjects(latin1(pdf));
  const open = [...objects].filter(([, { dictionary }]) => !/\/Type \/(?:ObjStm|XRef)\b/.test(dictionary));
  const written = open.map(([id, { dictionary, stream }]) => {
    const content = stream();
    const unpacked = dictionary
      .replace(/\/Filter \/FlateDecode\s*/, '')
      .replace(/\/Length \d+/, `/Length ${content.length}`);
    return content === ''
      ? `${id} 0 obj\n${dictionary}endobj`
      : `${id} 0 obj\n${unpacked.trimEnd()} stream\n${content}\nendstream\nendobj`;
  });
  return `%PDF-1.7\n${written.join('\n')}\ntrailer\n${trailer}`;
}
