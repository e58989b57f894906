import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { GuidanceRegistry } from '../../document/library.ts';
import { alternatives } from './alternatives.ts';
import { authorNote } from './author-note.ts';
import { contacts } from './contacts.ts';
import { crossReference } from './cross-reference.ts';
import { forms } from './forms.ts';
import { riskAreas } from './four-risks.ts';
import { law } from './law.ts';
import { links } from './links.ts';
import { listShape } from './list-shape.ts';
import { locality } from './locality.ts';
import { names } from './names.ts';
import { nearDuplicate } from './near-duplicate.ts';
import { oppositeRules } from './opposite.ts';
import { pack } from './pack.ts';
import { placeholder } from './placeholder.ts';
import { prose } from './prose.ts';
import { requiredFacts } from './required-facts.ts';
import { protectiveMarking, retiredBody, retiredTerm } from './retired-term.ts';
import { roles } from './roles.ts';
import type { TextRule } from './rule.ts';
import { spelling } from './spelling.ts';
import { filteringOff, optOut, type Products, passwords, products } from './systems.ts';
import type { TextFile } from './text-file.ts';
import { version } from './version.ts';

/** What the rules look things up in, read at the edge. */
export interface TextRegistries {
  readonly guidance: GuidanceRegistry;
  readonly products: Products;
  /** Year-month-day, to tell which dates have passed. */
  readonly today: string;
}

/** Every rule for texts, in the order in which a person would mend a text. */
export const textRules = (registries: TextRegistries): readonly TextRule[] => [
  placeholder,
  authorNote,
  alternatives,
  contacts,
  requiredFacts,
  oppositeRules,
  law(registries.guidance),
  riskAreas,
  protectiveMarking,
  passwords,
  filteringOff,
  optOut,
  products(registries.products),
  retiredBody,
  retiredTerm,
  roles,
  forms,
  pack,
  version(registries.today),
  crossReference,
  links,
  locality,
  names,
  nearDuplicate,
  listShape,
  prose,
  spelling,
];

/** Everything that all rules find in one text. */
export const checkText = (text: TextFile, rules: readonly TextRule[]): Diagnostic[] =>
  rules.flatMap((rule) => rule.check(text));
