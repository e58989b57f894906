import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

export const openForCheck = (bytes: Uint8Array): Promise<PDFDocument> =>
  PDFDocument.load(bytes, { updateMetadata: false });

const at = (dictionary: PDFDict, key: string): PDFObject | undefined => dictionary.lookup(PDFName.of(key));

export const rawAt = (dictionary: PDFDict, key: string): PDFObject | undefined => dictionary.get(PDFName.of(key));

export function dictionaryAt(dictionary: PDFDict, key: string): PDFDict | undefined {
  const value = at(dictionary, key);
  return value instanceof PDFDict ? value : undefined;
}

export const flagAt = (dictionary: PDFDict | undefined, key: string): boolean =>
  dictionary !== undefined && at(dictionary, key) === PDFBool.True;

export function textAt(dictionary: PDFDict, key: string): string | undefined {
  const value = at(dictionary, key);
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

export function nameAt(dictionary: PDFDict, key: string): string | undefined {
  const value = at(dictionary, key);
  return value instanceof PDFName ? value.decodeText() : undefined;
}

export function numberAt(dictionary: PDFDict, key: string): number | undefined {
  const value = at(dictionary, key);
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

/** The entries of an array as they stand there, references unfollowed; one entry alone counts as an array of one. */
export function listAt(dictionary: PDFDict, key: string): PDFObject[] {
  const value = at(dictionary, key);
  if (value instanceof PDFArray) return value.asArray();
  const raw = rawAt(dictionary, key);
  return raw ? [raw] : [];
}

/** An object that a reference leads to. */
export const followed = (dictionary: PDFDict, object: PDFObject): PDFObject | undefined =>
  object instanceof PDFRef ? dictionary.context.lookup(object) : object;

export function streamAt(dictionary: PDFDict, key: string): string | undefined {
  const value = at(dictionary, key);
  if (!(value instanceof PDFStream)) return undefined;
  const bytes = value instanceof PDFRawStream ? decodePDFRawStream(value).decode() : value.getContents();
  return Buffer.from(bytes).toString('latin1');
}
