import type { Library, LibraryPolicy, LibrarySection } from '../document/library.ts';
import type { School } from '../document/school.ts';
import { appliesTo, type Scope } from './components/when.ts';

/** The policies a school publishes, in its order. */
export const chosenPolicies = (school: School, library: Library): LibraryPolicy[] =>
  school.config.pack.policies
    .flatMap((id) => library.policies.filter((policy) => policy.id === id))
    .filter((policy) => appliesTo(policy, school));

/** The agreements, records, charts or sheets that are meant for a school and that it does not leave out. */
export const chosenItems = <T extends Scope & { readonly id: string }>(items: readonly T[], school: School): T[] =>
  items.filter((item) => appliesTo(item, school) && !school.config.pack.leaveOut.includes(item.id));

/** What each school publishes from a library: asked for at every link, worked out once. */
const chosen = new WeakMap<School, { readonly library: Library; readonly ids: ReadonlySet<string> }>();

/** The ids of every document that a school publishes. */
export function chosenIds(school: School, library: Library): ReadonlySet<string> {
  const known = chosen.get(school);
  if (known?.library === library) return known.ids;
  const items: (Scope & { readonly id: string })[] = [
    ...library.agreements,
    ...library.records,
    ...library.flowcharts,
    ...library.sheets,
  ];
  const ids = new Set([...chosenPolicies(school, library), ...chosenItems(items, school)].map(({ id }) => id));
  chosen.set(school, { library, ids });
  return ids;
}

/** True for a document of the library that the school publishes. */
export const isChosen = (id: string, school: School, library: Library): boolean => chosenIds(school, library).has(id);

/** True for a section that a reader of this school can turn to. */
export const isChosenSection = (section: LibrarySection, school: School, library: Library): boolean =>
  isChosen(section.policy, school, library) &&
  !school.config.sections.off.includes(section.id) &&
  appliesTo(section, school);
