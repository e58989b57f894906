import { PDFDict, type PDFDocument, PDFNumber } from '@cantoo/pdf-lib';
import { dictionaryAt, followed, listAt, nameAt, numberAt, rawAt, textAt } from './ua-read.ts';

export interface CheckedElement {
  readonly role: string;
  readonly alternative: string | undefined;
}

export interface Structure {
  readonly root: PDFDict | undefined;
  /** In reading order. */
  readonly elements: readonly CheckedElement[];
  /** The role that owns each piece, by page and number: `12 0 R/7`. */
  readonly pieces: ReadonlyMap<string, string>;
  /** The element that each annotation belongs to, by its reference. */
  readonly annotations: ReadonlyMap<string, CheckedElement>;
  readonly problems: readonly string[];
}

const INSIDE: Readonly<Record<string, { readonly may: RegExp; readonly number: string }>> = {
  L: { may: /^(LI|Caption|L)$/, number: '09-005' },
  LI: { may: /^(Lbl|LBody)$/, number: '09-006' },
  Table: { may: /^(TR|THead|TBody|TFoot|Caption)$/, number: '09-004' },
  THead: { may: /^TR$/, number: '09-004' },
  TBody: { may: /^TR$/, number: '09-004' },
  TR: { may: /^(TH|TD)$/, number: '09-004' },
};
const ABOVE: Readonly<Record<string, RegExp>> = {
  LI: /^L$/,
  Lbl: /^LI$/,
  LBody: /^LI$/,
  TR: /^(Table|THead|TBody|TFoot)$/,
  TH: /^TR$/,
  TD: /^TR$/,
};

/** Walks the tags of a file and notes everything that is out of its place. */
export function readStructure(pdf: PDFDocument): Structure {
  const root = dictionaryAt(pdf.catalog, 'StructTreeRoot');
  const elements: CheckedElement[] = [];
  const pieces = new Map<string, string>();
  const annotations = new Map<string, CheckedElement>();
  const problems: string[] = [];
  const walk = (dictionary: PDFDict, above: string, abovePage: string): void => {
    const role = nameAt(dictionary, 'S') ?? '';
    const page = String(rawAt(dictionary, 'Pg') ?? abovePage);
    const element = { role, alternative: textAt(dictionary, 'Alt') ?? textAt(dictionary, 'ActualText') };
    elements.push(element);
    if (ABOVE[role] && !ABOVE[role].test(above)) problems.push(`09-004 ${role} in ${above}`);
    if (role === 'Figure' && !element.alternative?.trim()) problems.push('13-004 figure without words');
    if (role === 'TH' && !hasScope(dictionary)) problems.push('15-003 table heading without a scope');
    const firstBelow = elements.length;
    for (const kid of listAt(dictionary, 'K')) {
      const part = followed(dictionary, kid);
      if (part instanceof PDFNumber) own(pieces, `${page}/${part.asNumber()}`, role, problems);
      else if (part instanceof PDFDict && nameAt(part, 'Type') === 'MCR')
        own(pieces, `${rawAt(part, 'Pg') ?? page}/${numberAt(part, 'MCID')}`, role, problems);
      else if (part instanceof PDFDict && nameAt(part, 'Type') === 'OBJR')
        annotations.set(String(rawAt(part, 'Obj')), element);
      else if (part instanceof PDFDict) {
        const inside = nameAt(part, 'S') ?? '';
        const rule = INSIDE[role];
        if (rule && !rule.may.test(inside)) problems.push(`${rule.number} ${role} holds ${inside}`);
        if (role === 'Form') problems.push('28-010 a field holds more than itself');
        walk(part, role, page);
      }
    }
    if (role === 'Table' && !elements.slice(firstBelow).some((cell) => cell.role === 'TH'))
      problems.push('15-005 table without headings');
  };
  if (!root) problems.push('00 no tags');
  for (const top of root ? listAt(root, 'K') : []) {
    const element = root && followed(root, top);
    if (element instanceof PDFDict) walk(element, '', '');
  }
  return { root, elements, pieces, annotations, problems };
}

/** A piece of a page belongs to one element, and to one that may hold words and drawings. */
function own(pieces: Map<string, string>, piece: string, role: string, problems: string[]): void {
  if (pieces.has(piece)) problems.push('01-007 a piece of a page belongs to two elements');
  pieces.set(piece, role);
  if (role === 'Form') problems.push('28-010 a field holds more than itself');
  if (INSIDE[role]) problems.push(`${INSIDE[role].number} ${role} paints something itself`);
}

const hasScope = (cell: PDFDict): boolean =>
  listAt(cell, 'A').some((attribute) => {
    const dictionary = followed(cell, attribute);
    return dictionary instanceof PDFDict && nameAt(dictionary, 'Scope') !== undefined;
  });
