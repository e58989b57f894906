import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One field of a printed file, as a browser’s reader finds it. */
export interface Field {
  readonly page: number;
  readonly name: string;
  readonly kind: string;
  readonly tooltip: string;
  readonly value: unknown;
  readonly rect: readonly number[];
}

/** The fields in the order in which the tab key reaches them, as a browser’s reader finds them. */
export async function readFields(path: string): Promise<Field[]> {
  const task = getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 });
  const pdf = await task.promise;
  const fields: Field[] = [];
  for (let page = 1; page <= pdf.numPages; page++)
    for (const found of await (await pdf.getPage(page)).getAnnotations()) {
      if (found.subtype !== 'Widget') continue;
      const kind = found.checkBox ? 'tick' : found.radioButton ? `choice ${found.buttonValue}` : found.fieldType;
      fields.push({
        page,
        name: found.fieldName,
        kind: found.multiLine ? 'lines' : kind,
        tooltip: found.alternativeText,
        value: found.fieldValue,
        rect: found.rect,
      });
    }
  await task.destroy();
  return fields;
}
