import type { AgreementDocument, Audience, Document } from '../../document/document.ts';
import { ofKind, readerName, type SchoolSite } from './school-site.ts';

/** Documents under a heading of their own; `id` is the anchor. */
export interface DocumentGroup<D extends Document = Document> {
  readonly id: string;
  readonly title: string;
  readonly documents: readonly D[];
}

const SIGNERS: readonly { readonly id: string; readonly of: readonly Audience[] }[] = [
  { id: 'pupils', of: ['pupils'] },
  { id: 'parents', of: ['parents'] },
  { id: 'staff', of: ['staff', 'governors'] },
  { id: 'visitors', of: ['visitors'] },
];

/** The forms to sign by who signs, which is the first audience that a form names. */
export function formsBySigner(site: SchoolSite): readonly DocumentGroup<AgreementDocument>[] {
  const titles: Record<string, string> = {
    pupils: readerName(site.school, 'pupils'),
    parents: 'Parents and carers',
    staff: `Staff, volunteers and ${readerName(site.school, 'governors').toLowerCase()}`,
    visitors: 'Visitors and community groups',
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
    { id: 'policies', title: 'Policies', documents: documents.filter(({ kind }) => kind === 'policy') },
    {
      id: 'procedures',
      title: 'What to do when something happens',
      documents: documents.filter(({ kind }) => kind === 'flowchart'),
    },
    { id: 'sheets', title: 'Sheets and posters', documents: documents.filter(({ kind }) => kind === 'sheet') },
    { id: 'records', title: 'Records that staff keep', documents: documents.filter(({ kind }) => kind === 'record') },
  ]);

const filled = <D extends Document>(groups: readonly DocumentGroup<D>[]): readonly DocumentGroup<D>[] =>
  groups.filter(({ documents }) => documents.length > 0);
