import type { Document } from '../../src/document/document.ts';
import type { Library } from '../../src/document/library.ts';
import type { School } from '../../src/document/school.ts';
import type { Edition, EditionFacts } from '../../src/edition/edition.ts';
import { parseEdition } from '../../src/edition/parse-edition.ts';
import { renderEdition } from '../../src/edition/render-edition.ts';
import { treeOf } from '../../src/edition/tree/index.ts';
import { resolvePack } from '../../src/resolve/pack.ts';

/** The text of an edition of a document as `approve` would write it; any fact of it may be given. */
export function smallEditionText(
  school: School,
  draft: Document,
  facts: Partial<EditionFacts> & Pick<EditionFacts, 'version' | 'approvedOn'>,
): string {
  const { reasons: _reasons, ...decisions } = school.config.decisions;
  return renderEdition(
    {
      school: school.id,
      document: draft.id,
      kind: draft.kind,
      effective: facts.approvedOn,
      approvedBy: 'Governing board',
      minute: `FGB ${facts.version}`,
      author: 'Dev Lal',
      committee: 'Safeguarding committee',
      nextReview: '2027-09-30',
      change: 'material',
      note: `Edition ${facts.version}.`,
      library: '0.1.0',
      decisions: Object.fromEntries(Object.entries(decisions).map(([key, answer]) => [key, String(answer)])),
      ...facts,
    },
    treeOf(draft),
  );
}

/** An edition of a document of a school, as it is read from its file. */
export function smallEdition(
  school: School,
  library: Library,
  id: string,
  facts: Partial<EditionFacts> & Pick<EditionFacts, 'version' | 'approvedOn'>,
): Edition {
  const draft = resolvePack(school, library, '2026-11-22').value.find((document) => document.id === id);
  if (!draft) throw new Error(`${school.id} has no ${id}.`);
  const file = `schools/${school.id}/editions/${id}/${facts.version}.html`;
  const { value } = parseEdition(smallEditionText(school, draft, facts), file);
  if (!value) throw new Error(`${file} cannot be read.`);
  return value;
}
