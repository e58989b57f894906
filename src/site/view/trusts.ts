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

/** Trusts by name with their schools by name; schools that stand alone, and those kept from earlier, at the end. */
export function schoolGroups({ schools, kept }: Pick<SiteInput, 'schools' | 'kept'>): readonly SchoolGroup[] {
  const groups = new Map<string, { trust: SchoolGroup; schools: SchoolGroup['schools'][number][] }>();
  const alone: SchoolGroup['schools'][number][] = kept.map(({ id, name }) => ({ id, name }));
  for (const { id, trustId, trust, config } of schools) {
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

/** The trusts that have a calendar of their own. A build for review holds one school of a trust, and makes none. */
export const trustsWithCalendar = (input: Pick<SiteInput, 'schools' | 'audience'>): readonly SchoolGroup[] => {
  const groups = input.audience === 'review' ? [] : schoolGroups({ schools: input.schools, kept: [] });
  return groups.filter(({ name }) => name !== undefined);
};

/** The trusts with several schools in this build, whose rules can be set beside one another. */
export const trustsToCompare = (input: Pick<SiteInput, 'schools' | 'audience'>): readonly SchoolGroup[] =>
  trustsWithCalendar(input).filter(({ schools }) => schools.length > 1);

const sorted = (schools: SchoolGroup['schools']): SchoolGroup['schools'] =>
  [...schools].sort((a, b) => compare(a.name, b.name));

const compare = (a: string, b: string): number => a.localeCompare(b, 'en-GB');
