import type { School } from '../../document/school.ts';
import { type CarriedSchool, carrySchool, withoutWords } from '../../read/carry-school.ts';
import { madeSchools, type SiteInput } from '../site-input.ts';
import type { CarriedInput } from './messages.ts';

/** What the pages of one school show. */
export function inputOf({ library: _library, ...input }: SiteInput, id: string): CarriedInput {
  const of = <T>(bySchool: Readonly<Record<string, T>>): Record<string, T> =>
    Object.hasOwn(bySchool, id) ? { [id]: bySchool[id] as T } : {};
  return {
    ...input,
    schools: input.schools.filter((school) => school.id === id).map(carrySchool),
    kept: [],
    unchanged: [],
    summaries: {},
    ...(input.pages && { pages: of(input.pages) }),
    charts: of(input.charts),
    pdfs: of(input.pdfs),
    ...(input.largePdfs && { largePdfs: of(input.largePdfs) }),
    editionPdfs: of(input.editionPdfs),
    ...(input.packs && { packs: of(input.packs) }),
    blocked: of(input.blocked),
    checks: { ...input.checks, warnings: of(input.checks.warnings) },
    amendments: of(input.amendments),
  };
}

/** What the pages show that stand beside the folders of schools. */
export function sharedInput({ library: _library, ...input }: SiteInput): CarriedInput {
  // A school of which nobody has noted what it tells has to be resolved.
  const carry = (school: School): CarriedSchool =>
    input.summaries?.[school.id] ? withoutWords(school) : carrySchool(school);
  return {
    ...input,
    schools: input.schools.map(carry),
    kept: input.kept.map(({ school, ...rest }) => ({ ...rest, ...(school && { school: carry(school) }) })),
    unchanged: [...(input.unchanged ?? []), ...madeSchools(input).map(({ id }) => id)],
    pages: {},
    charts: {},
    pdfs: {},
    largePdfs: {},
    editionPdfs: {},
    blocked: {},
    checks: { ...input.checks, warnings: {} },
    amendments: {},
  };
}
