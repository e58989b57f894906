import type { AgreementDocument } from '../document/document.ts';
import type { School } from '../document/school.ts';
import { loadMeasure } from '../flowchart/measure.ts';
import { finishPdf } from '../print/after/finish-pdf.ts';
import { goalsOf } from '../print/goals.ts';
import { loadTemplates } from '../print/templates.ts';
import { DENSITIES, type Density } from '../print/view/agreement.ts';
import { type FormShape, formViews } from '../print/view/class-form.ts';
import { type FrontShape, frontView } from '../print/view/class-front.ts';
import { Fragment } from '../print/view/fragment.ts';
import { withShortFooter } from '../print/view/large-print.ts';
import { letterhead } from '../print/view/letterhead.ts';
import type { ClassSetView } from '../print/view/schema.ts';
import { joinPdfs } from './join-pdfs.ts';
import type { NameFonts } from './name-fonts.ts';
import { type Batch, type ClassGroup, fileName, type NumberedPupil, planBatches } from './plan-set.ts';
import { qrCode } from './qr-code.ts';
import { inOrder, type PrintedSheet, SetFailure, type SetPress } from './set-press.ts';

/** A class set that is to be printed. */
export interface ClassSet {
  readonly school: School;
  readonly document: AgreementDocument;
  readonly classes: readonly ClassGroup[];
  /** Year-month-day. */
  readonly today: string;
  /** The address of the document on the web; undefined where the school has not said where its pages stand. */
  readonly online: string | undefined;
  readonly fonts: NameFonts;
  /** A file for each pupil instead of one for all. */
  readonly split: boolean;
  /** Whether these files carry the names of the pupils. */
  readonly nameFiles: boolean;
  /** Whether everything is set in large print. */
  readonly large: boolean;
  readonly onProgress: (done: number, of: number) => void;
}

/** A finished file by its name. */
export interface SetFile {
  readonly name: string;
  readonly content: Uint8Array;
}
export interface PrintedSet {
  readonly files: readonly SetFile[];
  readonly pages: number;
  /** Sides of one form. */
  readonly sides: number;
}

interface Setting extends FormShape, FrontShape {
  readonly document: AgreementDocument;
  readonly render: (view: ClassSetView) => string;
}

/** Prints a class set: nothing is written to disk. @throws SetFailure in words that say nothing of a pupil */
export async function printSet(set: ClassSet, press: SetPress): Promise<PrintedSet> {
  const { render, renderLarge } = await loadTemplates();
  const { school, document, today, online, large } = set;
  const names = { measure: await loadMeasure(), own: set.fonts.own };
  const qr = Fragment.of(online === undefined ? [] : [qrCode(online)]);
  const base = {
    school,
    document,
    today,
    online,
    names,
    qr,
    large,
    render: (view: ClassSetView) => (large ? renderLarge : render)('class-set', large ? withShortFooter(view) : view),
  };
  const sample = set.classes[0]?.pupils[0];
  if (!sample) throw new SetFailure('the roster has no pupil');
  const setting: Setting = { ...base, ...(await fitForm(base, sample, press)) };
  const finish = (pdf: Uint8Array): Uint8Array => finishPdf(pdf, { date: today, destinations: new Map() });
  const printed = set.split
    ? await printSplit(set, setting, press, finish)
    : await printWhole(set, setting, press, finish);
  return { ...printed, sides: setting.sides };
}

/** Sets one form tighter and tighter until it meets a goal of its kind, as it is done for the form without a name. */
async function fitForm(
  base: Omit<Setting, 'density' | 'sides'>,
  sample: NumberedPupil,
  press: SetPress,
): Promise<{ density: Density; sides: number }> {
  const known = new Map<number, number>();
  let last = { density: DENSITIES[0] as Density, sides: 1 };
  for (const { squeeze, most, upTo } of goalsOf(base.document, base.large)) {
    if (upTo !== undefined && (known.get(0) ?? 0) > upTo) continue;
    const density = DENSITIES[squeeze] ?? 'tight';
    const shape = { ...base, density, sides: 1 };
    const pages = known.get(squeeze) ?? (await press.print(viewOf(shape, undefined, [sample]))).pages;
    known.set(squeeze, pages);
    last = { density, sides: pages };
    if (pages <= most) return last;
  }
  return last;
}

/** The HTML of some forms, with or without the pages that go before them. */
function viewOf(setting: Setting, front: ClassSetView['front'] | undefined, pupils: readonly NumberedPupil[]): string {
  const { school, document, render } = setting;
  const head = letterhead(school, document, `form ${document.id}`);
  return render({
    ...head,
    title: `${head.title}, class set`,
    large: setting.large,
    front: front ?? null,
    forms: pupils.map(formViews(setting)),
  });
}

type Printed = Omit<PrintedSet, 'sides'>;
type Finish = (pdf: Uint8Array) => Uint8Array;

async function printWhole(set: ClassSet, setting: Setting, press: SetPress, finish: Finish): Promise<Printed> {
  const of = countOf(set.classes);
  let done = 0;
  set.onProgress(0, of);
  const sheets = await inOrder(planBatches(set.classes), async (batch) => {
    const sheet = await printBatch(batch, setting, press);
    done += batch.pupils.length;
    set.onProgress(done, of);
    return sheet;
  });
  const pages = sheets.reduce((sum, sheet) => sum + sheet.pages, 0);
  return { files: [{ name: 'class-set.pdf', content: finish(joined(sheets)) }], pages };
}

const joined = (sheets: readonly PrintedSheet[]): Uint8Array =>
  sheets.length === 1 && sheets[0] ? sheets[0].pdf : joinPdfs(sheets.map(({ pdf }) => pdf));

async function printBatch(batch: Batch, setting: Setting, press: SetPress): Promise<PrintedSheet> {
  const front = batch.front ? await fitFront(batch.class, setting, press) : undefined;
  const sheet = await press.print(viewOf(setting, front?.view, batch.pupils));
  const expected = (front?.pages ?? 0) + batch.pupils.length * sheetsOf(setting.sides);
  if (sheet.pages !== expected) throw new SetFailure(`${expected} pages were expected and ${sheet.pages} came out`);
  return sheet;
}

/** Pages that one form takes, an empty side at its end included. */
const sheetsOf = (sides: number): number => (sides > 1 && sides % 2 === 1 ? sides + 1 : sides);

/** Forms with a back begin on the front of a sheet, so that what goes before them takes whole sheets too. */
async function fitFront(
  each: ClassGroup,
  setting: Setting,
  press: SetPress,
): Promise<{ view: NonNullable<ClassSetView['front']>; pages: number }> {
  const view = frontView(setting, each, false);
  const { pages } = await press.print(viewOf(setting, view, []));
  const padded = setting.sides > 1 && pages % 2 === 1;
  return { view: { ...view, padded }, pages: padded ? pages + 1 : pages };
}

async function printSplit(set: ClassSet, setting: Setting, press: SetPress, finish: Finish): Promise<Printed> {
  const of = countOf(set.classes);
  let done = 0;
  set.onProgress(0, of);
  const fronts = await inOrder(set.classes, (each) =>
    press.print(viewOf(setting, frontView(setting, each, false), [])),
  );
  const pupils = set.classes.flatMap((each) => each.pupils);
  const forms = await inOrder(pupils, async (pupil) => {
    const sheet = await press.print(viewOf(setting, undefined, [pupil]));
    done += 1;
    set.onProgress(done, of);
    return { name: fileName(pupil, of, set.nameFiles), content: finish(sheet.pdf), pages: sheet.pages };
  });
  const files = [{ name: 'register.pdf', content: finish(joined(fronts)) }, ...forms];
  return { files, pages: [...fronts, ...forms].reduce((sum, { pages }) => sum + pages, 0) };
}

const countOf = (classes: readonly ClassGroup[]): number => classes.reduce((sum, { pupils }) => sum + pupils.length, 0);
