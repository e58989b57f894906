import type { Document, PolicyDocument } from '../document/document.ts';
import type { School } from '../document/school.ts';
import type { PrintBrowser } from './browser.ts';
import { goalsOf } from './goals.ts';
import { type ScannedPdf, scanPdf } from './pdf-scan.ts';
import { type Fitting, LOOSE, renderPrintHtml } from './print-html.ts';
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

/** Prints a document so that it fits: right numbers in the contents, a form on two sides, a chart or a poster on one. */
export function fitDocument(press: Press, school: School, document: Document): Promise<Fitted> {
  return document.kind === 'policy' ? fitNumbers(press, school, document) : fitPages(press, school, document);
}

const MOST_TRIES = 4;

/**
 * Chromium cannot say in the contents on which page a section begins. So the policy is printed with the numbers of
 * the last one, its links tell where each section really begins, and only a mismatch costs another print.
 */
async function fitNumbers(press: Press, school: School, policy: PolicyDocument): Promise<Fitted> {
  const before = press.numbers.get(policy.id);
  const settled = Promise.withResolvers<PageNumbers>();
  if (!before) press.numbers.set(policy.id, settled.promise);
  let pages: PageNumbers = (await before) ?? new Map();
  try {
    for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
      const printed = await printOnce(press, school, policy, { ...LOOSE, pages });
      if (!printed.ok) return printed;
      const real = new Map(policy.sections.map(({ id }) => [id, printed.destinations.get(id) ?? 0]));
      const right = [...real].every(([id, page]) => pages.get(id) === page);
      pages = real;
      if (right) return printed;
    }
    return { ok: false, reason: 'the page numbers of its contents do not settle' };
  } finally {
    settled.resolve(pages);
    press.numbers.set(policy.id, settled.promise);
  }
}

/** Prints a form or sheet tighter and tighter until one of its goals is met; what meets none is printed all the same. */
async function fitPages(press: Press, school: School, document: Document): Promise<Fitted> {
  const printed: Fitted[] = [];
  let last: Fitted = { ok: false, reason: 'nothing was printed' };
  for (const { squeeze, most, upTo } of goalsOf(document)) {
    const [loosest] = printed;
    if (upTo !== undefined && loosest?.ok && loosest.pages > upTo) continue;
    last = printed[squeeze] ?? (await printOnce(press, school, document, { ...LOOSE, squeeze }));
    printed[squeeze] = last;
    if (!last.ok || last.pages <= most) return last;
  }
  return last;
}

async function printOnce(
  { browser, fontCss }: Press,
  school: School,
  document: Document,
  fitting: Fitting,
): Promise<Fitted> {
  const html = await renderPrintHtml(school, document, fitting);
  const printed = await browser.print(
    fontCss === '' ? html : html.replace('<style>', () => `<style>\n${fontCss}`),
    deadline(html),
  );
  return printed.ok ? { ok: true, pdf: printed.pdf, ...scanPdf(printed.pdf) } : printed;
}

/** Ten seconds, and one for every page the text may take. */
const deadline = (html: string): number => 10_000 + 1_000 * Math.ceil(html.length / 4_000);
