import type { Library } from '../../document/library.ts';
import type { School } from '../../document/school.ts';
import { ROLES, type Role } from '../../schema/people.ts';
import { labelsOf } from './desks.ts';
import { partsOf } from './document-words.ts';
import type { DocumentInput, DocumentProblem, DocumentRule } from './rule.ts';
import { typedProblem, typedWords } from './typed-words.ts';

/** Roles that a document gives duties to although nobody holds them, and titles that no school of this kind has. */
export const roleWithoutHolder: DocumentRule = {
  id: 'document/role-without-holder',
  checks: ['C09'],
  name: 'Every role that a document names has a holder',
  reason: 'A duty of a post that nobody holds is nobody’s duty.',
  severity: 'error',
  bad: 'The computing lead keeps the list (and nobody is computing lead).',
  good: 'The headteacher keeps the list.',
  check: (input) => [
    ...ROLES.filter((role) => input.school.config.people[role] === undefined).flatMap((role) => vacant(role, input)),
    ...typedWords(input).flatMap((words) =>
      titlesIn(words.text, input.school).map((title) =>
        typedProblem(
          words,
          `“${title}” has duties in “${words.source}”, and the settings name nobody of that title.`,
          'Use the title of a role under “people”, or give that title to somebody as “post”.',
        ),
      ),
    ),
  ],
};

/** The first line that names an unheld role without naming the person who stands in. */
function vacant(role: Role, { documents, library, school }: DocumentInput): DocumentProblem[] {
  const pattern = patternOf(role, library);
  if (!pattern) return [];
  for (const part of documents.flatMap(partsOf))
    for (const line of part.lines) {
      const label = pattern.exec(line.text)?.[0];
      // Who keeps and reads a record is looked at in the settings.
      if (label === undefined || line.kind === 'care' || line.facts.some(({ path }) => path.startsWith('people.')))
        continue;
      if (heldAs(label, school)) continue;
      return [
        {
          document: part.document,
          section: part.section,
          quote: line.text,
          message: `“${label}” has duties here, and nobody holds that role in ${school.config.name}.`,
          fix: `Name the holder under “people: ${role}:” in ${school.file}, or give the duty to a role that is held.`,
        },
      ];
    }
  return [];
}

const patterns = new WeakMap<Library, Partial<Record<Role, RegExp>>>();

/** What a role is called; undefined for a role whose title each school chooses. */
function patternOf(role: Role, library: Library): RegExp | undefined {
  const known = patterns.get(library) ?? {};
  patterns.set(library, known);
  const { label } = library.roles[role];
  if (/\{/.test(label)) return undefined;
  known[role] ??= new RegExp(`(?<![\\p{L}-])(?:${labelsOf(label).map(anyCase).join('|')})(?![\\p{L}-])`, 'u');
  return known[role];
}

/** The first letter may be a capital; an abbreviation stays as it is. */
const anyCase = (label: string): string =>
  `[${label.charAt(0).toLowerCase()}${label.charAt(0).toUpperCase()}]${label.slice(1).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`;

/** Somebody has the title as a post, such as “Head of computing”. */
const heldAs = (title: string, { config }: School): boolean =>
  Object.values(config.people)
    .flat()
    .some((person) => person?.post?.toLowerCase().includes(title.toLowerCase()));

/** Titles of model policies that no role of the settings stands for. */
const TITLES =
  /\b(?:(?:e-?|online |internet )safety|child protection|ICT|anti-?bullying|Prevent) (?:co-?ordinator|officer|lead|champion|ambassador)\b|\bdesignated (?:child protection|safeguarding) (?:officer|person)\b/gi;

const titlesIn = (text: string, school: School): readonly string[] =>
  [...text.matchAll(TITLES)]
    .map(([title]) => title)
    .filter((title) => !/^online safety lead$/i.test(title) && !heldAs(title, school));
