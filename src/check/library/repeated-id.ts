import type { LibraryRule } from './rule.ts';

/** Ids that two documents share, or two sections. */
export const repeatedId: LibraryRule = {
  id: 'library/repeated-id',
  checks: ['C03'],
  name: 'An id belongs to one document or section',
  reason: 'A link by an id that two documents share leads to one of them, and nobody knows to which.',
  severity: 'error',
  bad: '# records/incident-log.yaml and records/backups.yaml\nid: incident-log',
  good: '# records/backups.yaml\nid: backups',
  check: ({ library }) => {
    const first = new Map<string, string>();
    const items = [
      ...library.policies,
      ...library.agreements,
      ...library.records,
      ...library.flowcharts,
      ...library.sheets,
      ...library.sections.map(({ id, file }) => ({ id: `§${id}`, file })),
    ];
    return items.flatMap(({ id, file }) => {
      const earlier = first.get(id);
      if (earlier === undefined) first.set(id, file);
      if (earlier === undefined) return [];
      const message = `The id “${id.replace('§', '')}” is already used by ${earlier}.`;
      return [{ file, path: 'id', message, fix: 'Give one of the two another id.' }];
    });
  },
};
