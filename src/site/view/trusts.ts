import type { School } from '../../document/school.ts';
import type { SiteInput } from '../site-input.ts';

/** A group on the page that lists all schools: a trust, or the schools that stand alone. */
export interface SchoolGroup {
  readonly id: string;
  /** The name of the trust; undefined for schools that stand alone. */
  readonly name?: string | undefined;
  readonly website?: string | undefined;
  readonly brandColour?: string | undefined;
  readonly schools: readonly { readonly id: string; readonly name: string; readonly place?: string | undefined }[];
}

type Schools = Pick<SiteInput, 'schools' | 'kept'>;

/** Trusts by name with their schools by name; schools that stand alone, or of which only the name is known, at the end. */
export function schoolGroups({ schools, kept }: Schools): readonly SchoolGroup[] {
  const groups = new Map<string, { trust: SchoolGroup; schools: SchoolGroup['schools'][number][] }>();
  const alone: SchoolGroup['schools'][number][] = kept.flatMap(({ id, name, school }) =>
    school ? [] : [{ id, name }],
  );
  for (const { id, trustId, trust, config } of knownSchools({ schools, kept })) {
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

/** The schools of which more than the name is known, whether their pages are made in this build or kept. */
export const knownSchools = ({ schools, kept }: Schools): readonly School[] => [
  ...schools,
  ...kept.flatMap(({ school }) => school ?? []),
];

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
