import { DECISIONS } from '../../schema/decisions.ts';
import { unknownIds } from './look-up.ts';
import { registryFile } from './registry-file.ts';
import type { LibraryRule } from './rule.ts';

/** Sections that a link, the list of a policy or a decision names, and that no file holds. */
export const unknownSection: LibraryRule = {
  id: 'library/unknown-section',
  checks: ['C03'],
  name: 'Every section that something points to is there',
  reason: 'A link to a section that is not there leaves a reader without the rule.',
  severity: 'error',
  bad: 'Staff do not look through it: see <SectionLink to="searches" />.',
  good: 'Staff do not look through it: see <SectionLink to="searching-and-confiscation" />.',
  check: ({ library }) => {
    const known = library.sections.map(({ id }) => id);
    return [
      ...unknownIds(library, 'SectionLink', 'to', 'section', known),
      ...library.policies.flatMap(({ id: policy, file, sections }) =>
        sections.flatMap((id, index) =>
          library.sections.some((section) => section.policy === policy && section.id === id)
            ? []
            : [
                {
                  file,
                  path: `sections.${index}`,
                  message: `The policy lists the section “${id}”, and there is no file ${id}.mdx beside it.`,
                  fix: 'Write the file, or take the section out of the list.',
                },
              ],
        ),
      ),
      ...DECISIONS.filter((decision) => !known.includes(library.decisions[decision].section)).map((decision) => ({
        file: registryFile(library, 'decisions'),
        path: `${decision}.section`,
        message: `The decision “${decision}” points to the section “${library.decisions[decision].section}”, which does not exist.`,
        fix: 'Name the section that explains the rule.',
      })),
    ];
  },
};
