import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Library } from '../../document/library.ts';
import type { School } from '../../document/school.ts';
import { contacts } from '../text/contacts.ts';
import { crossReference } from '../text/cross-reference.ts';
import { links } from '../text/links.ts';
import { listShape } from '../text/list-shape.ts';
import { nearDuplicate } from '../text/near-duplicate.ts';
import type { TextRule } from '../text/rule.ts';
import { products } from '../text/systems.ts';
import { findIn, wordRules } from './words.ts';

/** The rules for texts that hold for a section in a school’s own words, which may name its own numbers and products. */
export const ownWordRules = (library: Pick<Library, 'guidance' | 'products'>): readonly TextRule[] => [
  ...wordRules(library),
  contacts,
  products(library.products),
  crossReference,
  links,
  listShape,
  nearDuplicate,
];

/** What the rules for texts find in the Markdown files of a school; an error stops the policy that shows the file. */
export const checkOwnWords = (school: School, library: Library, rules: readonly TextRule[]): Diagnostic[] =>
  Object.entries(school.ownWords ?? {}).flatMap(([name, words]) => {
    const document = policyOf(name, school, library);
    return findIn(words, rules).map((found) => ({ ...found, school: school.id, ...(document && { document }) }));
  });

function policyOf(name: string, { config: { sections } }: School, library: Library): string | undefined {
  const replaced = Object.entries(sections.replace).find(([, file]) => file === name)?.[0];
  return (
    library.sections.find(({ id }) => id === replaced)?.policy ?? sections.add.find(({ file }) => file === name)?.policy
  );
}
