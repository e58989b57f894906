import type { DocumentRecord } from './edition-records.ts';

/** Records under a heading of their own; `id` is the anchor. */
export interface RecordGroup {
  readonly id: string;
  readonly title: string;
  readonly records: readonly DocumentRecord[];
}

const KINDS = [
  { kind: 'policy', id: 'policies', title: 'Policies' },
  { kind: 'agreement', id: 'forms', title: 'Forms to sign' },
  { kind: 'flowchart', id: 'procedures', title: 'What to do when something happens' },
  { kind: 'sheet', id: 'sheets', title: 'Sheets and posters' },
  { kind: 'record', id: 'records', title: 'Records that staff keep' },
] as const;

/** Records by what the documents are for, policies first; what the school no longer publishes comes last. */
export function groupRecords(records: readonly DocumentRecord[]): readonly RecordGroup[] {
  const published = records.filter(({ document }) => document !== undefined);
  const gone = records.filter(({ document }) => document === undefined);
  return [
    ...KINDS.map(({ kind, id, title }) => ({ id, title, records: published.filter((record) => record.kind === kind) })),
    { id: 'withdrawn', title: 'No longer published', records: gone },
  ].filter((group) => group.records.length > 0);
}
