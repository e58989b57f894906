import { enGB } from '../strings/en-GB/index.ts';
import type { DocumentRecord } from './edition-records.ts';

/** Records under a heading of their own; `id` is the anchor. */
export interface RecordGroup {
  readonly id: string;
  readonly title: string;
  readonly records: readonly DocumentRecord[];
}

const KINDS = [
  { kind: 'policy', id: 'policies' },
  { kind: 'agreement', id: 'forms' },
  { kind: 'flowchart', id: 'procedures' },
  { kind: 'sheet', id: 'sheets' },
  { kind: 'record', id: 'records' },
] as const;

/** Records by what the documents are for, policies first; what the school no longer publishes comes last. */
export function groupRecords(records: readonly DocumentRecord[]): readonly RecordGroup[] {
  const titles = enGB.documents.groups;
  const published = records.filter(({ document }) => document !== undefined);
  const gone = records.filter(({ document }) => document === undefined);
  return [
    ...KINDS.map(({ kind, id }) => ({
      id,
      title: titles[id],
      records: published.filter((record) => record.kind === kind),
    })),
    { id: 'withdrawn', title: titles.withdrawn, records: gone },
  ].filter((group) => group.records.length > 0);
}
