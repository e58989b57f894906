import type { RecordColumn, RecordDocument } from '../document/document.ts';
import { h, text } from '../document/hast.ts';
import type { LibraryRecord } from '../document/library.ts';
import type { Role } from '../schema/people.ts';
import { holderOf, roleLabel, roleLabelText } from './components/people.ts';
import { type Context, useFact } from './context.ts';
import { controlOf } from './control.ts';
import { sentenceList } from './facts.ts';
import { inlineNodes, inlineString, markedLine } from './inline.ts';

const FREQUENCY: Record<string, string> = {
  weekly: 'every week',
  fortnightly: 'every fortnight',
  'half-termly': 'every half term',
  termly: 'every term',
  yearly: 'every year',
};

/** Resolves a record sheet: its columns, who keeps and reads it, how often and for how long. */
export function resolveRecord(record: LibraryRecord, context: Context): RecordDocument {
  const care = careOf(record, context);
  // Where a role is not held, whoever stands in reads the record, and is named once.
  const reviewers = [...new Set(care.reviewers.map((role) => holderOf(context, role)))];
  return {
    kind: 'record',
    id: record.id,
    title: inlineString(record.title, context),
    summary: inlineString(record.summary, context),
    audiences: record.audiences,
    control: controlOf(context.school),
    intro: record.intro.map((paragraph) => h('p', {}, ...inlineNodes(paragraph, context))),
    keeper: keeperLine(care.keeper, context),
    reviewers: sentenceList(reviewers.map((role) => `the ${roleLabelText(context, role)}`)),
    frequency: FREQUENCY[care.frequency] ?? care.frequency,
    retention: care.retention,
    columns: columnsOf(record, context),
    rows: record.rows,
    uses: context.uses,
    marked: context.marked,
    live: context.live,
  };
}

/** `designated safeguarding lead (DSL), Amara Osei`. */
function keeperLine(keeper: Role, context: Context): string {
  const role = holderOf(context, keeper);
  const path = `people.${role}.name`;
  const name = h('data', { class: 'fact', value: path }, useFact(context, path) ?? '');
  return markedLine([...roleLabel(context, role), text(', '), name], context);
}

interface Care {
  readonly keeper: Role;
  readonly reviewers: readonly Role[];
  readonly frequency: string;
  readonly retention: string;
}

/** The incident log is described in school.yaml; every other record in the library, unless the school changes it. */
function careOf(record: LibraryRecord, context: Context): Care {
  const { incidentLog, records } = context.school.config;
  if (record.from === 'incidentLog') {
    useFact(context, 'incidentLog.retention');
    return incidentLog;
  }
  const own = records[record.id] ?? {};
  return {
    keeper: own.keeper ?? record.keeper ?? 'dsl',
    reviewers: own.reviewers ?? record.reviewers ?? ['head'],
    frequency: own.frequency ?? record.frequency ?? 'termly',
    retention: own.retention ?? inlineString(record.retention ?? '', context),
  };
}

/** All columns of a record; of the incident log those that the school chose, in its order. */
function columnsOf(record: LibraryRecord, context: Context): RecordColumn[] {
  const catalogue = record.columns.map((column) => ({
    id: column.id,
    label: inlineString(column.label, context),
    help: inlineString(column.help, context),
    width: column.width,
  }));
  if (record.from !== 'incidentLog') return catalogue;
  const { columns, localColumn } = context.school.config.incidentLog;
  return columns.flatMap((id) =>
    id === 'local'
      ? [{ id, label: localColumn ?? '', help: '', width: 1 }]
      : catalogue.filter((column) => column.id === id),
  );
}
