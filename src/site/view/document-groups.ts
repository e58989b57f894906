import type { AgreementDocument, Audience, Document } from '../../document/document.ts';
import { enGB } from '../strings/en-GB/index.ts';
import { ofKind, readerName, type SchoolSite } from './school-site.ts';

/** Documents under a heading of their own; `id` is the anchor. */
export interface DocumentGroup<D extends Document = Document> {
  readonly id: string;
  readonly title: string;
  readonly documents: readonly D[];
}

const TITLES = enGB.documents.groups;

const SIGNERS: readonly { readonly id: string; readonly of: readonly Audience[] }[] = [
  { id: 'pupils', of: ['pupils'] },
  { id: 'parents', of: ['parents'] },
  { id: 'staff', of: ['staff', 'governors'] },
  { id: 'visitors', of: ['visitors'] },
];

/** The forms to sign by who signs, which is the first audience that a form names. */
export function formsBySigner(site: SchoolSite): readonly DocumentGroup<AgreementDocument>[] {
  const { signers } = enGB.documents;
  const titles: Record<string, string> = {
    pupils: readerName(site.school, 'pupils'),
    parents: signers.parents,
    staff: signers.staff(readerName(site.school, 'governors')),
    visitors: signers.visitors,
  };
  return filled(
    SIGNERS.map(({ id, of }) => ({
      id: `forms-${id}`,
      title: titles[id] ?? '',
      documents: ofKind(site, 'agreement').filter(
        ({ audiences: [signer] }) => signer !== undefined && of.includes(signer),
      ),
    })),
  );
}

/** The forms that come home with a child: those that pupils and parents sign. */
export const formsForFamilies = (site: SchoolSite): readonly AgreementDocument[] =>
  formsBySigner(site)
    .filter(({ id }) => id === 'forms-pupils' || id === 'forms-parents')
    .flatMap(({ documents }) => documents);

/** Everything that nobody signs, by what it is for. */
export const otherDocuments = (documents: readonly Document[]): readonly DocumentGroup[] =>
  filled([
    { id: 'policies', title: TITLES.policies, documents: documents.filter(({ kind }) => kind === 'policy') },
    { id: 'procedures', title: TITLES.procedures, documents: documents.filter(({ kind }) => kind === 'flowchart') },
    { id: 'sheets', title: TITLES.sheets, documents: documents.filter(({ kind }) => kind === 'sheet') },
    { id: 'records', title: TITLES.records, documents: documents.filter(({ kind }) => kind === 'record') },
  ]);

const filled = <D extends Document>(groups: readonly DocumentGroup<D>[]): readonly DocumentGroup<D>[] =>
  groups.filter(({ documents }) => documents.length > 0);
