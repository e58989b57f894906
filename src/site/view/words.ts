import type { PdfInfo } from '../site-input.ts';
import { enGB } from '../strings/en-GB/index.ts';

/** What stands in the brackets of a link to a PDF: `PDF, 2 pages, 64 kB`. */
export const pdfFacts = (pdf: PdfInfo, facts = enGB.documents.pdf.facts): string => facts(pdf.pages, size(pdf.bytes));

const size = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** A number is set without breaks: `01632 960 114` in one piece. */
export const unbroken = (text: string): string => text.replace(/ /g, '\u00a0');

/** Numbers in a line of words stay in one piece each. */
export const wholeNumbers = (text: string): string => text.replace(/(\d) (?=\d)/g, '$1\u00a0');

/** A date keeps its parts together; any other words may break. */
export const dateLike = (text: string): string => (/^\d{1,2} \p{L}+( \d{4})?$/u.test(text) ? unbroken(text) : text);

/** A web address as people say it. */
export function plainAddress(url: string): string {
  const whole = url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
  return whole.length <= 40 ? whole : (whole.split('/')[0] ?? whole);
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A day where there is little room, in one piece: `18 Nov 2026`. @param date year-month-day */
export const shortDate = (date: string): string => unbroken(SHORT.format(new Date(`${date}T00:00:00Z`)));
