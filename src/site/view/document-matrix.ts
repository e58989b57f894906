import type { Kind } from '../../document/document.ts';
import type { ReviewRow } from '../../reviews/review-table.ts';
import { enGB } from '../strings/en-GB/index.ts';
import type { FindPage } from './standing-page.ts';
import type { TrustSummary } from './trust-summary.ts';

/** One document with the edition of each school, in the order of the schools. */
export interface DocumentRow {
  readonly id: string;
  readonly title: string;
  readonly cells: readonly {
    readonly school: string;
    /** Undefined where the school does not publish the document. */
    readonly review: ReviewRow | undefined;
    /** Its page, relative to the whole output; undefined where that stands there as another version, or not at all. */
    readonly path: string | undefined;
  }[];
}

const KINDS: readonly { readonly kind: Kind; readonly id: keyof typeof enGB.documents.groups }[] = [
  { kind: 'policy', id: 'policies' },
  { kind: 'agreement', id: 'forms' },
  { kind: 'flowchart', id: 'procedures' },
  { kind: 'sheet', id: 'sheets' },
  { kind: 'record', id: 'records' },
];

/**
 * Every document that a school of a trust publishes, by what it is for. A document is called what the first school
 * that has it calls it.
 */
export function documentMatrix(
  schools: readonly Pick<TrustSummary, 'school' | 'documents' | 'reviews'>[],
  findPage: FindPage,
): readonly { readonly id: string; readonly title: string; readonly rows: readonly DocumentRow[] }[] {
  const all = schools.map(({ school, documents, reviews }) => ({
    school,
    documents: new Map(documents.map((document) => [document.id, document])),
    reviews: new Map(reviews.map((row) => [row.document, row])),
  }));
  return KINDS.map(({ kind, id }) => {
    const documents = schools.flatMap((school) => school.documents.filter((document) => document.kind === kind));
    const rows = [...new Map(documents.map((document) => [document.id, document])).keys()].map(
      (document): DocumentRow => {
        const title = documents.find((candidate) => candidate.id === document)?.title ?? document;
        const cells = all.map(({ school, documents: own, reviews }) => {
          const listed = own.get(document);
          return {
            school: school.config.shortName,
            review: reviews.get(document),
            path: listed && findPage(school.id, listed),
          };
        });
        return { id: document, title, cells };
      },
    );
    return { id, title: enGB.documents.groups[id], rows };
  }).filter(({ rows }) => rows.length > 0);
}
