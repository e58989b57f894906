import type { PdfInfo } from '../site-input.ts';

/** `1 page`, `2 pages`. */
export const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;

/** What stands in the brackets of a link to a PDF: `PDF, 2 pages, 64 kB`. */
export const pdfFacts = (pdf: PdfInfo): string => `PDF, ${count(pdf.pages, 'page')}, ${size(pdf.bytes)}`;

const size = (bytes: number): string => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`);

/** A number is set without breaks: `01632 960 114` in one piece. */
export const unbroken = (text: string): string => text.replace(/ /g, '\u00a0');

/** A web address as people say it. */
export const plainAddress = (url: string): string => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
