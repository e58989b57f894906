import type { Document, PolicyDocument } from '../document/document.ts';
import type { School } from '../document/school.ts';
import type { PrintBrowser } from './browser.ts';
import { goalsOf } from './goals.ts';
import type { GovernorsPack } from './pack/governors-pack.ts';
import { type ScannedPdf, scanPdf } from './pdf-scan.ts';
import { type Fitting, LOOSE, renderPackHtml, renderPrintHtml } from './print-html.ts';
import { CONTROL_ID } from './view/control-table.ts';
import { packIds } from './view/governors-pack.ts';
import type { PageNumbers } from './view/policy.ts';

/** A printed document that fits, or in plain words why it could not be printed. */
export type Fitted =
  | (ScannedPdf & { readonly ok: true; readonly pdf: Uint8Array })
  | { readonly ok: false; readonly reason: string };

/**
 * The page numbers of the last print of each policy: most schools share them, so most policies are printed once.
 * While the first school's policy is being printed, the others wait for its numbers instead of guessing too.
 */
export type KnownNumbers = Map<string, Promise<PageNumbers>>;

/** What printing needs besides the document. */
export interface Press {
  readonly browser: PrintBrowser;
  readonly numbers: KnownNumbers;
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

/** Prints a document so that it fits: right numbers in the contents, a form on two sides, a chart or a poster on one. */
export function fitDocument(press: Press, job: Printable): Promise<Fitted> {
  if (job.pack) return fitPack(press, job.pack);
  return job.document.kind === 'policy' ? fitPolicy(press, job, job.document) : fitPages(press, job);
}

function fitPolicy(press: Press, job: Printable, policy: PolicyDocument): Promise<Fitted> {
  // Editions of one policy differ more than the same policy of two schools does.
  const edition = job.mark ? `${policy.id} ${job.school.id} ${policy.control.version}` : policy.id;
  const key = job.large ? `large ${edition}` : edition;
  const ids = [...policy.sections.map(({ id }) => id), CONTROL_ID];
  return fitNumbers(press, key, ids, (pages) => printOnce(press, job, { ...LOOSE, pages }));
}

/** More pages than these need contents. */
const PAGES_WITHOUT_CONTENTS = 4;

async function fitPack(press: Press, pack: GovernorsPack): Promise<Fitted> {
  const short = await printPage(press, await renderPackHtml(pack, undefined));
  if (!short.ok || short.pages <= PAGES_WITHOUT_CONTENTS) return short;
  const key = `pack ${pack.school.id} ${pack.draft.id}`;
  return fitNumbers(press, key, packIds(pack), async (pages) => printPage(press, await renderPackHtml(pack, pages)));
}

const MOST_TRIES = 4;

/**
 * Chromium cannot say in the contents on which page a section begins. So it is printed with the numbers of the last
 * document of the same key, its links tell where each section really begins, and only a mismatch costs another print.
 * @param ids the ids of everything that the contents list
 */
export async function fitNumbers(
  press: Press,
  key: string,
  ids: readonly string[],
  print: (pages: PageNumbers) => Promise<Fitted>,
): Promise<Fitted> {
  const before = press.numbers.get(key);
  const settled = Promise.withResolvers<PageNumbers>();
  if (!before) press.numbers.set(key, settled.promise);
  let pages: PageNumbers = (await before) ?? new Map();
  try {
    for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
      const printed = await print(pages);
      if (!printed.ok) return printed;
      const real = new Map(ids.map((id) => [id, printed.destinations.get(id) ?? 0]));
      const right = [...real].every(([id, page]) => pages.get(id) === page);
      pages = real;
      if (right) return printed;
    }
    return { ok: false, reason: 'the page numbers of its contents do not settle' };
  } finally {
    settled.resolve(pages);
    press.numbers.set(key, settled.promise);
  }
}

/** Prints a form or sheet tighter and tighter until one of its goals is met; what meets none is printed all the same. */
async function fitPages(press: Press, job: Printable): Promise<Fitted> {
  const printed: Fitted[] = [];
  let last: Fitted = { ok: false, reason: 'nothing was printed' };
  for (const { squeeze, most, upTo } of goalsOf(job.document, job.large)) {
    const [loosest] = printed;
    if (upTo !== undefined && loosest?.ok && loosest.pages > upTo) continue;
    last = printed[squeeze] ?? (await printOnce(press, job, { ...LOOSE, squeeze }));
    printed[squeeze] = last;
    if (!last.ok || last.pages <= most) return last;
  }
  return last;
}

/**
 * The HTML of a first try: it shows every difference between two documents, since a tighter setting changes sizes and
 * a second pass the numbers in the contents, and neither depends on anything else.
 */
export const firstHtml = ({ school, document, mark, large, pack }: Printable): Promise<string> =>
  pack ? renderPackHtml(pack, undefined) : renderPrintHtml(school, document, { ...LOOSE, large }, mark);

const printOnce = async (
  press: Press,
  { school, document, mark, large }: Printable,
  fitting: Fitting,
): Promise<Fitted> => printPage(press, await renderPrintHtml(school, document, { ...fitting, large }, mark));

/** Prints a whole HTML document as it is. */
export async function printPage({ browser, fontCss }: Press, html: string): Promise<Fitted> {
  const printed = await browser.print(
    fontCss === '' ? html : html.replace('<style>', () => `<style>\n${fontCss}`),
    deadline(html),
  );
  return printed.ok ? { ok: true, pdf: printed.pdf, ...scanPdf(printed.pdf) } : printed;
}

/** Ten seconds, and one for every page the text may take. */
const deadline = (html: string): number => 10_000 + 1_000 * Math.ceil(html.length / 4_000);
