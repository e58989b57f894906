/** The object that a key of a dictionary refers to. */
export function referenceOf(dictionary: string, key: string): number | undefined {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** The whole number that a key of a dictionary gives. */
export function numberOf(dictionary: string, key: string): number | undefined {
  const found = new RegExp(`/${key} (\\d+)(?! 0 R)\\b`).exec(dictionary)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** A dictionary with one more entry at its end. */
export const withEntry = (dictionary: string, key: string, value: string): string =>
  `${dictionary.slice(0, dictionary.lastIndexOf('>>'))}\n/${key} ${value}>>`;

export const toReference = (id: number): string => `${id} 0 R`;

/** A text as PDFs write it, whatever its letters: UTF-16, in hexadecimal digits. */
export function textString(text: string): string {
  const bytes = Buffer.from(text, 'utf16le').swap16();
  return `<FEFF${bytes.toString('hex').toUpperCase()}>`;
}

/** The text of `(…)` as it stands in a PDF: a backslash goes before brackets and before itself. */
export const plainString = (written: string): string => written.replace(/\\([\s\S])/g, '$1');

/** A number with two decimals at most: a hundredth of a point cannot be seen. */
export const short = (value: number): string => String(Number(value.toFixed(2)));

/** The text of an entry, empty where there is none: in brackets, or as hexadecimal digits of UTF-16. */
export function textOfEntry(dictionary: string, key: string): string {
  const found = new RegExp(`/${key} (?:<([0-9A-Fa-f]*)>|\\(((?:\\\\[\\s\\S]|[^\\\\)])*)\\))`).exec(dictionary);
  if (!found) return '';
  const [, digits, plain = ''] = found;
  if (digits === undefined) return plainString(plain);
  return Buffer.from(digits.replace(/^FEFF/i, ''), 'hex').swap16().toString('utf16le');
}

/** A name without its slash: what is neither a letter nor a digit is written by its number. */
export const toName = (text: string): string =>
  [...Buffer.from(text)]
    .map((byte) => {
      const letter = String.fromCharCode(byte);
      return /[A-Za-z0-9]/.test(letter) ? letter : `#${byte.toString(16).padStart(2, '0').toUpperCase()}`;
    })
    .join('');
