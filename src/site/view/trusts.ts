import type { SiteInput } from '../site-input.ts';
import type { ListedSchool } from './school-summary.ts';

/** A group on the page that lists all schools: a trust, or the schools that stand alone. */
export interface SchoolGroup {
  readonly id: string;
  /** The name of the trust; undefined for schools that stand alone. */
  readonly name?: string | undefined;
  readonly website?: string | undefined;
  readonly brandColour?: string | undefined;
  readonly schools: readonly { readonly id: string; readonly name: string; readonly place?: string | undefined }[];
}

/** What the groups are made from: a school that was read, or else what a build noted of it. */
interface Schools extends Pick<SiteInput, 'unchanged' | 'summaries'> {
  readonly schools: readonly ListedSchool[];
  readonly kept: readonly { readonly id: string; readonly name: string; readonly school?: ListedSchool | undefined }[];
}

/** Trusts by name with their schools by name; schools that stand alone, or of which only the name is known, at the end. */
export function schoolGroups(input: Schools): readonly SchoolGroup[] {
  const groups = new Map<string, { trust: SchoolGroup; schools: SchoolGroup['schools'][number][] }>();
  const known = knownSchools(input);
  const alone: SchoolGroup['schools'][number][] = input.kept
    .filter(({ id }) => !known.some((school) => school.id === id))
    .map(({ id, name }) => ({ id, name }));
  for (const { id, trustId, trust, config } of known) {
    const entry = { id, name: config.name, place: config.address.at(-2) };
    if (!trust) alone.push(entry);
    else {
      const group = groups.get(trustId) ?? {
        trust: { id: trustId, name: trust.name, website: trust.website, brandColour: trust.brandColour, schools: [] },
        schools: [],
      };
      group.schools.push(entry);
      groups.set(trustId, group);
    }
  }
  const trusts = [...groups.values()]
    .map(({ trust, schools: members }) => ({ ...trust, schools: sorted(members) }))
    .sort((a, b) => compare(a.name ?? '', b.name ?? ''));
  return alone.length > 0 ? [...trusts, { id: 'schools', schools: sorted(alone) }] : trusts;
}

/** The schools of which more than the name is known, by id, whether their pages are made in this build or kept. */
export function knownSchools({ schools, kept, unchanged = [], summaries }: Schools): readonly ListedSchool[] {
  const read = [...schools, ...kept.flatMap(({ school }) => school ?? [])];
  const noted = [...unchanged, ...kept.map(({ id }) => id)].flatMap((id) => summaries?.[id]?.school ?? []);
  const byId = new Map([...noted, ...read].map((school) => [school.id, school]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The trusts that have a calendar of their own. A build for review holds one school of a trust, and makes none. */
export const trustsWithCalendar = (input: Schools & Pick<SiteInput, 'audience'>): readonly SchoolGroup[] => {
  const groups = input.audience === 'review' ? [] : schoolGroups({ schools: knownSchools(input), kept: [] });
  return groups.filter(({ name }) => name !== undefined);
};

/** The trusts with several schools, which can be set beside one another. */
export const trustsToCompare = (input: Schools & Pick<SiteInput, 'audience'>): readonly SchoolGroup[] =>
  trustsWithCalendar(input).filter(({ schools }) => schools.length > 1);

/** One of these trusts. */
export function trustToCompare(input: Schools & Pick<SiteInput, 'audience'>, id: string): SchoolGroup {
  const trust = trustsToCompare(input).find((candidate) => candidate.id === id);
  if (!trust) throw new Error(`There is no trust “${id}” with several schools.`);
  return trust;
}

const sorted = (schools: SchoolGroup['schools']): SchoolGroup['schools'] =>
  [...schools].sort((a, b) => compare(a.name, b.name));

const compare = (a: string, b: string): number => a.localeCompare(b, 'en-GB');
