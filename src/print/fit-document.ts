import type { Document } from '../document/document.ts';
import type { School } from '../document/school.ts';
import type { PrintBrowser } from './browser.ts';
import { type NumberedLine, placeholders, writeNumbers } from './contents-numbers.ts';
import { type Goal, goalsOf } from './goals.ts';
import type { Setting } from './in-page.ts';
import type { GovernorsPack } from './pack/governors-pack.ts';
import { type ScannedPdf, scanPdf } from './pdf-scan.ts';
import type { PressPage } from './press-page.ts';
import { LOOSE, renderPackHtml, renderPrintHtml } from './print-html.ts';
import { settingOf } from './settings.ts';
import { CONTROL_ID } from './view/control-table.ts';
import { packIds } from './view/governors-pack.ts';

/** A printed document that fits, or in plain words why it could not be printed. */
export type Fitted = Printed | { readonly ok: false; readonly reason: string };
type Printed = ScannedPdf & { readonly ok: true; readonly pdf: Uint8Array };

/** What printing needs besides the document. */
export interface Press {
  readonly browser: PrintBrowser;
  /** Font faces for systems where the browser cannot be given fonts of its own. */
  readonly fontCss: string;
}

/** What is printed: a document of a school. */
export interface Printable {
  readonly school: School;
  readonly document: Document;
  /** What every page says of an edition that is not in force, such as that it is superseded. */
  readonly mark?: string | undefined;
  /** Whether it is set in large print. */
  readonly large?: boolean | undefined;
  /** What governors are told of it: their pack is printed in its place. */
  readonly pack?: GovernorsPack | undefined;
}

/**
 * Prints a document so that it fits: right numbers in the contents, a form on two sides, a chart or a poster on one.
 * @param html what `firstHtml` gives for it
 */
export async function fitDocument(press: Press, job: Printable, html: string): Promise<Fitted> {
  if (job.pack) return fitPack(press, job.pack, html);
  if (job.document.kind === 'policy') {
    const ids = [...job.document.sections.map(({ id }) => id), CONTROL_ID];
    return onPage(press, html, (page, loaded) => fitNumbers(page, loaded, ids));
  }
  const goals = goalsOf(job.document, job.large);
  const setting = goals.length > 1 ? settingOf(job.document) : undefined;
  return setting
    ? onPage(press, html, (page, loaded) => fitGoals(page, loaded, goals, setting))
    : printPage(press, html);
}

/** More pages than these need contents. */
const PAGES_WITHOUT_CONTENTS = 4;

async function fitPack(press: Press, pack: GovernorsPack, html: string): Promise<Fitted> {
  const short = await printPage(press, html);
  if (!short.ok || short.pages <= PAGES_WITHOUT_CONTENTS) return short;
  const withContents = await renderPackHtml(pack, true);
  return onPage(press, withContents, (page, loaded) => fitNumbers(page, loaded, packIds(pack)));
}

const MOST_TRIES = 4;

/**
 * Chromium cannot say in the contents on which page a section begins, but the links of the printed file tell. So the
 * contents are printed with placeholders, which the numbers then replace in the file. Where Chromium writes letters
 * otherwise than is expected, the document is printed again with the numbers, until they stay the same.
 * @param ids the ids of everything that the contents list
 */
async function fitNumbers(page: PressPage, html: string, ids: readonly string[]): Promise<Fitted> {
  const first = placeholders(ids.length);
  await page.load(html);
  await page.showNumbers(new Map(ids.map((id, index) => [id, first[index] ?? 0])));
  let printed = await scanned(page);
  const pdf = writeNumbers(printed.pdf, linesOf(printed, ids, first));
  if (pdf) return { ...printed, pdf };
  for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
    const numbers = numbersOf(printed, ids);
    await page.showNumbers(numbers);
    printed = await scanned(page);
    const real = numbersOf(printed, ids);
    if (ids.every((id) => numbers.get(id) === real.get(id))) return printed;
  }
  return { ok: false, reason: 'the page numbers of its contents do not settle' };
}

/** What no link leads to is not among the contents. */
const linesOf = ({ destinations }: ScannedPdf, ids: readonly string[], first: readonly number[]): NumberedLine[] =>
  ids.flatMap((id, index) => {
    const page = destinations.get(id);
    return page === undefined ? [] : [{ placeholder: first[index] ?? 0, page }];
  });

const numbersOf = ({ destinations }: ScannedPdf, ids: readonly string[]): Map<string, number> =>
  new Map(ids.map((id) => [id, destinations.get(id) ?? 0]));

/** How much more than its paper an article may seem to take and still be tried: measuring rounds. */
const ROUNDING = 1.002;

/**
 * Prints a form or sheet in the loosest setting that meets one of its goals; what meets none is printed all the same.
 * Only settings that may meet a goal are printed: how much paper each takes is measured before.
 */
async function fitGoals(page: PressPage, html: string, goals: readonly Goal[], setting: Setting): Promise<Fitted> {
  await page.load(html);
  const limits = [...new Set(goals.map(({ most }) => most).filter(Number.isFinite))];
  const measured = await page.measure(
    setting,
    limits.map((most) => most * ROUNDING),
  );
  const { filled } = measured;
  let { left } = measured;
  const printed = new Map<number, Printed>();
  const print = async (squeeze: number): Promise<Printed> => {
    const known = printed.get(squeeze);
    if (known) return known;
    if (left !== squeeze) await page.set(setting.attribute, setting.values[squeeze] ?? '');
    left = squeeze;
    const found = await scanned(page);
    printed.set(squeeze, found);
    return found;
  };
  for (const { squeeze, most, upTo = Infinity } of goals) {
    if ((filled[0] ?? 0) > upTo || isHopeless(filled, squeeze, most)) continue;
    const found = await print(squeeze);
    if (found.pages <= most) return found;
  }
  return print(goals.at(-1)?.squeeze ?? 0);
}

/** Whether it is known to take too much paper, as a tighter setting does: gaps before a break only add to it. */
const isHopeless = (filled: Readonly<Record<number, number>>, squeeze: number, most: number): boolean =>
  Object.entries(filled).some(([tighter, pages]) => Number(tighter) >= squeeze && pages > most * ROUNDING);

/**
 * The HTML that is loaded: it shows every difference between two documents, since a tighter setting changes sizes and
 * the contents get their numbers, and neither depends on anything else.
 */
export const firstHtml = ({ school, document, mark, large, pack }: Printable): Promise<string> =>
  pack ? renderPackHtml(pack, false) : renderPrintHtml(school, document, { ...LOOSE, large }, mark);

/** Prints a whole HTML document as it is. */
export const printPage = (press: Press, html: string): Promise<Fitted> =>
  onPage(press, html, async (page, loaded) => {
    await page.load(loaded);
    return scanned(page);
  });

/** Lends a page for work on a document, which has the fonts that it needs. */
async function onPage(
  { browser, fontCss }: Press,
  html: string,
  work: (page: PressPage, html: string) => Promise<Fitted>,
): Promise<Fitted> {
  const withFonts = fontCss === '' ? html : html.replace('<style>', () => `<style>\n${fontCss}`);
  const outcome = await browser.use((page) => work(page, withFonts), deadline(html));
  return outcome.ok ? outcome.value : outcome;
}

async function scanned(page: PressPage): Promise<Printed> {
  const pdf = await page.print();
  return { ok: true, pdf, ...scanPdf(pdf) };
}

/** Ten seconds, and one for every page the text may take. */
const deadline = (html: string): number => 10_000 + 1_000 * Math.ceil(html.length / 4_000);
