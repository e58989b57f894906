import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { z } from 'zod';

/** YAML is read without types, so every value arrives as text; editors see typed YAML and need to be told. */
const yamlScalar = { jsonTypes: ['string', 'number', 'boolean'] };

const LONGEST = 10_000;

/** Text of one line: trimmed, not empty, no control characters or line breaks. */
export const line = () =>
  z
    .string()
    .trim()
    .min(1, 'Give some text: this is empty')
    .max(LONGEST, `Give at most ${LONGEST} characters`)
    .refine((text) => !/\p{Cc}/u.test(text), 'Give one line of text, without line breaks or control characters')
    .meta(yamlScalar);

/** Text that may run over several lines. */
export const paragraph = () => z.string().trim().min(1, 'Give some text: this is empty').max(LONGEST);

const SHORT_CODES = new Set([
  '999',
  '101',
  '105',
  '111',
  '112',
  '18000',
  '116000',
  '116006',
  '116111',
  '116117',
  '116123',
  '0800555111',
]);

/** The same few hundred numbers are looked at in every school. */
const looked = new Map<string, boolean>();
const MOST_LOOKED = 5000;

/** True for a number that can be dialled from a United Kingdom telephone, short codes included. */
export function isUkTelephone(text: string): boolean {
  const digits = text.replace(/[\s()-]/g, '');
  const known = looked.get(digits) ?? canBeDialled(digits);
  if (looked.size >= MOST_LOOKED) looked.clear();
  looked.set(digits, known);
  return known;
}

function canBeDialled(digits: string): boolean {
  if (SHORT_CODES.has(digits)) return true;
  if (!/^(\+44|0)\d+$/.test(digits)) return false;
  const number = parsePhoneNumberFromString(digits, 'GB');
  // Numbers kept free for drama, and new ranges, are possible without being in use; they have nine or ten digits.
  return (
    number !== undefined && (number.isValid() || (number.isPossible() && /^\d{9,10}$/.test(number.nationalNumber)))
  );
}

/** A United Kingdom telephone number, kept as it was typed. */
export const telephone = () =>
  line()
    .regex(/^[\d\s()+-]+$/, 'Give a telephone number in digits and spaces, such as 01632 960 114')
    .refine(isUkTelephone, 'Give a telephone number that can be dialled in the United Kingdom, such as 01632 960 114');

/** An e-mail address. */
export const email = () => line().pipe(z.email('Give an e-mail address, such as office@larkfield.example'));

/** A web address that starts with https:// or http://. */
export const webAddress = () =>
  line().refine((text) => {
    const url = URL.parse(text);
    return url !== null && /^https?:$/.test(url.protocol) && !/\s/.test(text) && !url.username && !url.password;
  }, 'Give a web address that starts with https://, such as https://larkfield.example/policies');

/** A date as year-month-day. */
export const date = () => line().pipe(z.iso.date('Give a date as year-month-day, such as 2026-09-01'));

/** A colour as # and six hexadecimal digits. */
export const colour = () =>
  line().regex(/^#[0-9a-f]{6}$/i, 'Give a colour as # and six digits between quotation marks, such as "#0b5351"');

/** Small letters, digits and single dashes: safe as a folder name and in a web address. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const SLUG_LONGEST = 60;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** True for a name that may become a folder of the site on any operating system. */
export const isSlug = (text: string): boolean => text.length <= SLUG_LONGEST && SLUG.test(text) && !RESERVED.test(text);

export const slug = () =>
  line().refine(
    isSlug,
    `Give small letters, digits and single dashes, at most ${SLUG_LONGEST}, such as larkfield-primary`,
  );

/** A whole number between two limits, written in digits. */
export const wholeNumber = (least: number, most: number) =>
  line()
    .regex(/^\d{1,6}$/, 'Give a whole number in digits, such as 12')
    .transform(Number)
    .pipe(z.int().min(least, `Give ${least} or more`).max(most, `Give ${most} or less`))
    .meta({ jsonTypes: ['integer', 'string'] });

/** `yes` or `no`. */
export const yesOrNo = () =>
  line()
    .toLowerCase()
    .pipe(z.enum(['yes', 'no', 'true', 'false'], 'Give yes or no'))
    .transform((text) => text === 'yes' || text === 'true')
    .meta({ jsonTypes: ['boolean', 'string'] });
