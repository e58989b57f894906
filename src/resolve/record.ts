import type { RecordColumn, RecordDocument } from '../document/document.ts';
import { h } from '../document/hast.ts';
import type { LibraryRecord } from '../document/library.ts';
import { holderOf, roleLabelText } from './components/people.ts';
import { type Context, useFact } from './context.ts';
import { controlOf } from './control.ts';
import { sentenceList } from './facts.ts';
import { inlineNodes, inlineString } from './inline.ts';

const FREQUENCY: Record<string, string> = {
  weekly: 'every week',
  fortnightly: 'every fortnight',
  'half-termly': 'every half term',
  termly: 'every term',
  yearly: 'every year',
};

/** Resolves a record sheet: the columns the school chose from the catalogue, and who keeps and reads it. */
export function resolveRecord(record: LibraryRecord, context: Context): RecordDocument {
  const log = context.school.config.incidentLog;
  useFact(context, 'incidentLog.retention');
  const columns = log.columns.flatMap((id): RecordColumn[] => {
    const column = record.columns.find((candidate) => candidate.id === id);
    if (id === 'local') return [{ id, label: log.localColumn ?? '', help: '', width: 1 }];
    return column
      ? [
          {
            id,
            label: inlineString(column.label, context),
            help: inlineString(column.help, context),
            width: column.width,
          },
        ]
      : [];
  });
  return {
    kind: 'record',
    id: record.id,
    title: inlineString(record.title, context),
    summary: inlineString(record.summary, context),
    audiences: record.audiences,
    control: controlOf(context.school),
    intro: record.intro.map((paragraph) => h('p', {}, ...inlineNodes(paragraph, context))),
    keeper: `${roleLabelText(context, log.keeper)}, ${useFact(context, `people.${holderOf(context, log.keeper)}.name`)}`,
    reviewers: sentenceList(log.reviewers.map((role) => `the ${roleLabelText(context, role)}`)),
    frequency: FREQUENCY[log.frequency] ?? log.frequency,
    retention: log.retention,
    columns,
    rows: record.rows,
    uses: context.uses,
  };
}
