import { meantOr } from '../../diagnostics/did-you-mean.ts';
import type { Library } from '../../document/library.ts';
import type { School } from '../../document/school.ts';
import type { ConfigurationRule } from './rule.ts';

/** Ids of policies, documents, sections and records that a school names must exist in the library. */
export const unknownId: ConfigurationRule = {
  id: 'config/unknown-id',
  checks: ['C03', 'C20'],
  name: 'Everything that a school names in the library is there',
  reason: 'A document that is misspelt is not published, and nobody is told.',
  severity: 'error',
  bad: 'pack: { leaveOut: [polcy-in-brief] }',
  good: 'pack: { leaveOut: [policy-in-brief] }',
  check: ({ school, library }) =>
    namedIn(school, library).flatMap(({ id, path, what, known }) => {
      if (known.includes(id)) return [];
      const fix = meantOr(id, known, `Use one of: ${[...known].sort().join(', ')}.`);
      return [{ path, message: `There is no ${what} “${id}”.`, fix }];
    }),
};

interface Named {
  readonly id: string;
  readonly path: string;
  readonly what: string;
  readonly known: readonly string[];
}

function namedIn({ config }: School, library: Library): readonly Named[] {
  const { pack, sections, records } = config;
  const ids = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);
  const policy = { what: 'policy', known: ids(library.policies) };
  const section = { what: 'section', known: ids(library.sections) };
  const sheets = [...library.agreements, ...library.records, ...library.flowcharts, ...library.sheets];
  return [
    ...pack.policies.map((id, index) => ({ id, path: `pack.policies.${index}`, ...policy })),
    ...pack.leaveOut.map((id, index) => ({ id, path: `pack.leaveOut.${index}`, what: 'document', known: ids(sheets) })),
    ...sections.off.map((id, index) => ({ id, path: `sections.off.${index}`, ...section })),
    ...Object.keys(sections.replace).map((id) => ({ id, path: `sections.replace.${id}`, ...section })),
    ...sections.add.flatMap((added, index) => [
      { id: added.policy, path: `sections.add.${index}.policy`, ...policy },
      { id: added.after, path: `sections.add.${index}.after`, ...section },
    ]),
    ...Object.keys(records).map((id) => ({
      id,
      path: `records.${id}`,
      what: 'record',
      known: ids(library.records),
    })),
  ];
}
