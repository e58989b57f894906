import type { AgreementDocument, ClauseGroup } from '../../document/document.ts';

/** A group of clauses and the number of its first one. */
export type NumberedGroup = ClauseGroup & { readonly start: number };

/** The groups of an agreement, numbered through as on paper. */
export function numberedGroups(agreement: Pick<AgreementDocument, 'groups'>): readonly NumberedGroup[] {
  let start = 1;
  return agreement.groups.map((group) => {
    const numbered = { ...group, start };
    start += group.clauses.length;
    return numbered;
  });
}
