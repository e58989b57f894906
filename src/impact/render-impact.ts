import { counted } from '../diagnostics/format.ts';
import { wrap } from '../report/wrap.ts';
import { longDate } from '../resolve/facts.ts';
import type { Guidance, Impact, LibraryPlace, TouchedDocument } from './impact.ts';

const WIDTH = 80;

/** An impact for people. */
export function renderImpact(impact: Impact, today: string): string {
  const { guidance, documents, committees, library } = impact;
  const schools = new Set(documents.map(({ school }) => school)).size;
  return [
    ...headLines(impact, today),
    '',
    library.length === 0
      ? 'Nothing in the library rests on it.'
      : `In the library (${counted(library.length, 'place')}):`,
    ...library.map(placeLine),
    '',
    documents.length === 0
      ? 'No document of a school rests on it.'
      : `${counted(documents.length, 'document')} of ${counted(schools, 'school')}:`,
    ...documents.flatMap((document, index) => documentLines(document, guidance, documents[index - 1])),
    ...(committees.length === 0 ? [] : ['', 'Who must look:']),
    ...committees.flatMap(({ schoolName, committee, chair }) =>
      wrap(`${schoolName}: ${committee}, chair: ${chair}`, '  ', '    ', WIDTH),
    ),
  ].join('\n');
}

function headLines({ guidance, supersededBy, predecessors }: Impact, today: string): string[] {
  const { title, publisher, inForceFrom, confidence, account, url, checkedOn } = guidance;
  const force = `${inForceFrom <= today ? 'In force since' : 'In force from'} ${longDate(inForceFrom)}`;
  const draft = confidence === 'expected' ? ', as a draft says; no document may rest on it yet' : '';
  return [
    ...wrap(`${title} (${guidance.id})`, '', '', WIDTH),
    ...wrap(`${publisher}. ${force}${draft}. Last checked on ${longDate(checkedOn)}.`, '', '', WIDTH),
    url,
    '',
    ...wrap(account, '', '', WIDTH),
    ...(supersededBy
      ? [
          '',
          ...wrap(
            `“${supersededBy.title}” (${supersededBy.id}) took its place on ${longDate(supersededBy.inForceFrom)}.`,
            '',
            '',
            WIDTH,
          ),
        ]
      : []),
    ...predecessors.flatMap((older) => wrap(`It took the place of “${older.title}” (${older.id}).`, '', '', WIDTH)),
  ];
}

const placeLine = ({ file, line, what, how }: LibraryPlace): string => `  ${file}:${line}  ${what} ${how} it`;

function documentLines(
  { schoolName, title, document, edition, approvedOn, nextReview, state, sections, draftOnly }: TouchedDocument,
  guidance: Guidance,
  before: TouchedDocument | undefined,
): string[] {
  const approved =
    edition === undefined || approvedOn === undefined
      ? 'never approved'
      : `edition ${edition}, approved on ${longDate(approvedOn)}`;
  const review = `next review ${longDate(nextReview)}${state === 'in time' || state === 'never approved' ? '' : ` (${state})`}`;
  const parts = sections.map((part) => {
    const older = part.cites.filter((id) => id !== guidance.id);
    return part.cites.includes(guidance.id) ? part.title : `${part.title} (through ${older.join(', ')})`;
  });
  return [
    ...(before?.schoolName === schoolName ? [] : [`  ${schoolName}`]),
    ...wrap(`${title} (${document}): ${approved}; ${review}`, '    ', '      ', WIDTH),
    ...wrap(`${draftOnly ? 'in the draft only: ' : ''}${parts.join('; ')}`, '      ', '      ', WIDTH),
  ];
}

/** An impact for programs. `version` rises when a name goes or changes its meaning; new names may come at any time. */
export const impactJson = (impact: Impact): string => JSON.stringify({ version: 1, ...impact }, undefined, 2);
