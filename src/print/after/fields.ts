import { type Blank, parseBlankUrl } from '../blanks/blank.ts';
import { referenceOf, textString, toName, toReference, withEntry } from './dictionary.ts';
import { FieldLooks, type Size } from './field-looks.ts';
import { urlOf } from './links.ts';
import type { SkiaPdf } from './skia-pdf.ts';
import { byRank } from './tab-order.ts';
import { kidsOf, type Tags } from './tags.ts';

/** A blank as Chromium has printed it: a link over the printed box. */
interface PrintedBlank {
  readonly id: number;
  readonly link: string;
  readonly blank: Blank;
}

/** The field of one question, and the fields of its ticks. */
interface Choice {
  readonly id: number;
  readonly kids: number[];
}

const MULTILINE = 1 << 12;
const RADIO = 1 << 15;

/** How many points letters have that are typed on a line. */
const POINTS = 10;
const LARGE_POINTS = 18;
const lettersOf = (points: number): string => `/Helv ${points} Tf 0 g`;
const ONE_LINE = lettersOf(POINTS);
/** Where several lines fit, letters are as small as it takes to print them all. */
const SEVERAL_LINES = lettersOf(0);

/**
 * Turns every link that stands for a blank into a field, in its place: the same object, so that the order of the tabs
 * and the tags stay right.
 * @param ranks the order in which links are read
 * @param large whether the file is in large print, and what is typed on a line as well
 */
export function addFields(
  pdf: SkiaPdf,
  tags: Tags | undefined,
  ranks: ReadonlyMap<number, number>,
  large = false,
): void {
  const printed = byRank(pdf.ids(), ranks).flatMap((id) => printedBlank(pdf, id));
  if (printed.length === 0) return;
  const looks = new FieldLooks(pdf);
  const pages = pagesOfLinks(pdf, tags);
  const choices = new Map<string, Choice>();
  const fields: number[] = [];
  for (const { id, link, blank } of printed) {
    const parent = blank.type === 'choice' ? choiceOf(pdf, choices, blank, fields) : undefined;
    parent?.kids.push(id);
    if (!parent) fields.push(id);
    pdf.replace(id, widget(link, blank, looks, { page: pages.get(id)?.page, parent: parent?.id, large }));
    const element = pages.get(id)?.element;
    if (element !== undefined) tags?.setRole(element, 'Form');
  }
  for (const { id, kids } of choices.values())
    pdf.replace(id, withEntry(pdf.dictionary(id), 'Kids', `[${kids.map(toReference).join(' ')}]`));
  const form = pdf.add(
    `<</Fields [${fields.map(toReference).join(' ')}]\n/DR <</Font <</Helv ${toReference(pdf.add(HELVETICA))}>>>>\n/DA (${ONE_LINE})>>`,
  );
  pdf.replace(pdf.catalogue, withEntry(pdf.dictionary(pdf.catalogue), 'AcroForm', toReference(form)));
}

/** Every program that fills in forms has it, so what is typed needs no letters of ours. */
const HELVETICA = '<</Type /Font\n/Subtype /Type1\n/BaseFont /Helvetica\n/Encoding /WinAnsiEncoding>>';

function printedBlank(pdf: SkiaPdf, id: number): PrintedBlank[] {
  const link = pdf.dictionary(id);
  if (!link.startsWith('<</Type /Annot')) return [];
  const blank = parseBlankUrl(urlOf(link) ?? '');
  return blank ? [{ id, link, blank }] : [];
}

/** The element and the page of every link, by the link’s object. */
function pagesOfLinks(
  pdf: SkiaPdf,
  tags: Tags | undefined,
): Map<number, { readonly element: number; readonly page: number | undefined }> {
  const found = new Map<number, { element: number; page: number | undefined }>();
  for (const element of tags?.withRole('Link') ?? [])
    for (const kid of kidsOf(pdf.dictionary(element))) {
      const annotation = referenceOf(kid, 'Obj');
      if (annotation !== undefined) found.set(annotation, { element, page: referenceOf(kid, 'Pg') });
    }
  return found;
}

/** The field that the ticks of one question share: only one of them can be on. */
function choiceOf(pdf: SkiaPdf, choices: Map<string, Choice>, { name, label }: Blank, fields: number[]): Choice {
  const known = choices.get(name);
  if (known) return known;
  const id = pdf.add(
    `<</FT /Btn\n/Ff ${RADIO}\n/T ${textString(name)}\n/TU ${textString(label)}\n/V /Off\n/DA (${ONE_LINE})>>`,
  );
  const choice: Choice = { id, kids: [] };
  choices.set(name, choice);
  fields.push(id);
  return choice;
}

/** The dictionary of a field that takes the place of a link. */
function widget(
  link: string,
  blank: Blank,
  looks: FieldLooks,
  { page, parent, large }: { page: number | undefined; parent: number | undefined; large: boolean },
): string {
  const rect = /\/Rect \[([^\]]+)\]/.exec(link)?.[1] ?? '';
  const on = blank.type === 'choice' ? toName(blank.value ?? 'On') : 'Yes';
  return [
    '<</Type /Annot\n/Subtype /Widget\n/F 4',
    `/Rect [${rect}]`,
    page === undefined ? '' : `/P ${toReference(page)}`,
    /\/StructParent \d+/.exec(link)?.[0] ?? '',
    parent === undefined ? `/T ${textString(blank.name)}` : `/Parent ${toReference(parent)}`,
    `/TU ${textString(tooltip(blank))}`,
    kindOf(blank, large),
    `/AP ${looks.appearance(blank.type, sizeOf(rect), on)}`,
  ]
    .filter((entry) => entry !== '')
    .join('\n')
    .concat('>>');
}

function kindOf({ type }: Blank, large: boolean): string {
  switch (type) {
    case 'choice':
      return '/AS /Off\n/MK <</CA (4)>>';
    case 'tick':
      return `/FT /Btn\n/V /Off\n/AS /Off\n/MK <</CA (4)>>\n/DA (${ONE_LINE})`;
    case 'lines':
      return `/FT /Tx\n/Ff ${MULTILINE}\n/DA (${SEVERAL_LINES})`;
    default:
      return `/FT /Tx\n/DA (${lettersOf(large ? LARGE_POINTS : POINTS)})`;
  }
}

/** What a program says of a field when somebody comes to it. */
function tooltip({ type, label, value }: Blank): string {
  if (type === 'signature') return `${label}. Type your name, or sign on paper.`;
  if (type === 'date') return `${label}. Day, month and year.`;
  return type === 'choice' ? `${label} ${value ?? ''}` : label;
}

function sizeOf(rect: string): Size {
  const [left = 0, bottom = 0, right = 0, top = 0] = rect.split(' ').map(Number);
  return { width: right - left, height: top - bottom };
}
