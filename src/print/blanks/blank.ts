/** What can be put into a blank: a line, several lines, a date, a signature, a tick, or one of a few ticks. */
export type BlankType = 'text' | 'lines' | 'date' | 'signature' | 'tick' | 'choice';

/** One blank of a form, as a person fills it in on paper or on a screen. */
export interface Blank {
  readonly type: BlankType;
  /** Its name in the file, such as `pupil-name`; the ticks of one choice share it. */
  readonly name: string;
  /** What is asked for, in the words of the form. */
  readonly label: string;
  /** Which of the ticks of a choice it is, such as `Yes`. */
  readonly value?: string;
}

/** Nothing answers to it: such names are set aside for examples that must lead nowhere (RFC 2606). */
const PLACE = 'https://blank.invalid/';

const TYPES: ReadonlySet<string> = new Set<BlankType>(['text', 'lines', 'date', 'signature', 'tick', 'choice']);

/**
 * The address that stands for a blank. Chromium says of every link where it stands on paper, and nothing of what a form
 * asks for; so a blank is printed as a link, and what it is for travels in the address.
 */
export function blankUrl({ type, name, label, value }: Blank): string {
  const asked = [`label=${encode(label)}`, ...(value === undefined ? [] : [`value=${encode(value)}`])];
  return `${PLACE}${type}/${encode(name)}?${asked.join('&')}`;
}

/** The blank that an address stands for; undefined for a link that leads somewhere. */
export function parseBlankUrl(url: string): Blank | undefined {
  if (!url.startsWith(PLACE)) return undefined;
  const { pathname, searchParams } = new URL(url);
  const [, type = '', name = ''] = pathname.split('/');
  if (!TYPES.has(type)) throw new Error(`No blank is of the type “${type}”: ${url}`);
  const value = searchParams.get('value');
  return {
    type: type as BlankType,
    name: decodeURIComponent(name),
    label: searchParams.get('label') ?? '',
    ...(value !== null && { value }),
  };
}

/** Brackets and quotation marks mean something in a PDF. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
