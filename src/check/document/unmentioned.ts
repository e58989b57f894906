import type { Document } from '../../document/document.ts';
import { partsOf } from './document-words.ts';
import type { DocumentInput, DocumentProblem, DocumentRule } from './rule.ts';
import { wantedDocuments } from './wanted-documents.ts';

/**
 * Forms, records and charts of a pack that no text sends a reader to. Policies and sheets need no mention: the first
 * page of the site and of the pack leads to them.
 */
export const unmentioned: DocumentRule = {
  id: 'document/unmentioned',
  checks: ['C20'],
  name: 'Some text sends readers to every form, record and chart',
  reason: 'A form that no rule mentions is forgotten, or it is filled in and nobody knows why.',
  severity: 'warning',
  bad: 'A pack with a record of video calls, and no section that says when to write in it.',
  good: 'Staff write each call into the record of video calls.',
  check: (input) => {
    const linked = new Set(
      wantedDocuments(input.school, input.library, input.today)
        .filter(({ to, document }) => to !== document)
        .map(({ to }) => to),
    );
    return input.documents
      .filter(({ id, kind }) => (kind === 'record' || kind === 'agreement' || kind === 'flowchart') && !linked.has(id))
      .filter((document) => !named(document, input))
      .map(
        ({ id, title }): DocumentProblem => ({
          document: id,
          message: `“${title}” is in the pack, and no text of ${input.school.config.shortName} sends anybody to it.`,
          fix: `Mention it in the section whose rules it belongs to, or put “${id}” under “pack: leaveOut:”.`,
        }),
      );
  },
};

const named = ({ id, title }: Document, { documents }: DocumentInput): boolean => {
  const wanted = title.toLowerCase();
  return documents.some(
    (other) =>
      other.id !== id &&
      partsOf(other).some(({ lines }) => lines.some(({ text }) => text.toLowerCase().includes(wanted))),
  );
};
