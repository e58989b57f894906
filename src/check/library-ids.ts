import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Library } from '../document/library.ts';
import { problem } from './library-problem.ts';

/** Ids that stand twice, sections that no policy lists and lists that name no section. */
export function checkIds(library: Library): Diagnostic[] {
  return [...repeatedIds(library), ...sectionLists(library)];
}

function repeatedIds(library: Library): Diagnostic[] {
  const seen = new Map<string, string>();
  const items = [
    ...library.policies,
    ...library.agreements,
    ...library.records,
    ...library.flowcharts,
    ...library.sections.map(({ id, file }) => ({ id: `§${id}`, file })),
  ];
  return items.flatMap(({ id, file }) => {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, file);
    return first === undefined
      ? []
      : [
          problem(
            file,
            'library/repeated-id',
            `The id “${id.replace('§', '')}” is already used by ${first}.`,
            'Give one of the two another id.',
          ),
        ];
  });
}

function sectionLists(library: Library): Diagnostic[] {
  return library.policies.flatMap((policy) => {
    const own = library.sections.filter((section) => section.policy === policy.id);
    const missing = policy.sections.filter((id) => !own.some((section) => section.id === id));
    const unlisted = own.filter((section) => !policy.sections.includes(section.id));
    return [
      ...missing.map((id) =>
        problem(
          policy.file,
          'library/unknown-section',
          `The policy lists the section “${id}”, and there is no file ${id}.mdx beside it.`,
          'Write the file, or take the section out of the list.',
        ),
      ),
      ...unlisted.map((section) =>
        problem(
          section.file,
          'library/unlisted-section',
          `${policy.file} does not list this section, so nobody would ever read it.`,
          `Add “${section.id}” to its sections.`,
        ),
      ),
    ];
  });
}
