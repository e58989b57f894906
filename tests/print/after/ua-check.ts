import { PDFDict, type PDFDocument, type PDFName } from '@cantoo/pdf-lib';
import { STANDARD_ROLES } from '../../../src/print/after/roles.ts';
import { annotationProblems } from './ua-annotations.ts';
import { contentProblems, fontProblems } from './ua-content.ts';
import { contrastProblems } from './ua-contrast.ts';
import { dictionaryAt, flagAt, nameAt, openForCheck, streamAt, textAt } from './ua-read.ts';
import { readStructure, type Structure } from './ua-structure.ts';

/**
 * Checks what a program can check of PDF/UA-1, by the numbers of the Matterhorn Protocol 1.1. It reads with pdf-lib and
 * shares no code with what is tested, the list of standard roles apart.
 * @param language that the file should give
 * @returns what is wrong, with the number of times; empty for a file in which nothing is
 */
export async function checkUa(bytes: Uint8Array, language = 'en-GB'): Promise<Record<string, number>> {
  const pdf = await openForCheck(bytes);
  const structure = readStructure(pdf);
  const problems = [
    ...fileProblems(pdf, language),
    ...structure.problems,
    ...roleProblems(structure),
    ...headingProblems(structure),
    ...annotationProblems(pdf, structure),
    ...contentProblems(pdf, structure),
    ...fontProblems(pdf),
    ...contrastProblems(pdf),
  ];
  const counted: Record<string, number> = {};
  for (const problem of problems) counted[problem] = (counted[problem] ?? 0) + 1;
  return counted;
}

function fileProblems(pdf: PDFDocument, wanted: string): string[] {
  const { catalog } = pdf;
  const problems: string[] = [];
  if (!flagAt(dictionaryAt(catalog, 'MarkInfo'), 'Marked')) problems.push('00 not marked as tagged');
  if (!flagAt(dictionaryAt(catalog, 'ViewerPreferences'), 'DisplayDocTitle')) problems.push('07-002 shows no title');
  const language = textAt(catalog, 'Lang');
  if (language !== wanted) problems.push(`11-006 ${language ? `language ${language}` : 'no language'}`);
  const xmp = streamAt(catalog, 'Metadata');
  if (xmp === undefined) return [...problems, '06-001 no metadata'];
  if (!/<pdfuaid:part>1</.test(xmp)) problems.push('06-002 no part of PDF/UA in the metadata');
  const title = /<dc:title>.*?<rdf:li [^>]*>(.*?)<\/rdf:li>/s.exec(xmp)?.[1];
  if (!title) problems.push('06-003 no title in the metadata');
  return problems;
}

function roleProblems({ root, elements }: Structure): string[] {
  const map = root && dictionaryAt(root, 'RoleMap');
  const unknown = elements.filter(({ role }) => !STANDARD_ROLES.has(role) && !(map && nameAt(map, role)));
  const remapped = map instanceof PDFDict ? map.keys().filter((key) => STANDARD_ROLES.has(nameOf(key))) : [];
  return [
    ...unknown.map(({ role }) => `02-001 role without a standard one: ${role}`),
    ...remapped.map((key) => `02-004 standard role remapped: ${nameOf(key)}`),
  ];
}

const nameOf = (key: PDFName): string => key.decodeText();

function headingProblems({ elements }: Structure): string[] {
  const levels = elements.flatMap(({ role }) => (/^H[1-6]$/.test(role) ? [Number(role[1])] : []));
  const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  return skipped.map((level) => `14-003 a heading level left out before level ${level}`);
}
