import type { School } from '../../document/school.ts';
import { holderOf, roleLabelText } from '../../resolve/components/people.ts';
import { enGB } from '../strings/en-GB/index.ts';
import type { Person } from './people.ts';
import type { SchoolSite } from './school-site.ts';

/** One way to get help now: who, when and the number. */
export interface WayToHelp {
  readonly title: string;
  readonly text: string;
  readonly hours?: string | undefined;
  readonly telephone: string;
}

const said = enGB.urgent;

/** Whom to call about a child, the most urgent first. */
export function waysToHelp(site: SchoolSite): readonly WayToHelp[] {
  const { config } = site.school;
  const { socialCare } = config.contacts;
  return [
    { title: said.danger, text: said.callPolice, telephone: emergencyNumber(site) },
    inSchool(site),
    { title: said.outOfHours, text: socialCare.name, telephone: socialCare.outOfHoursTelephone },
    ...forChildren(site),
  ];
}

/** The registry holds the number; every telephone in the country knows this one, should the registry not. */
export const emergencyNumber = ({ library }: Pick<SchoolSite, 'library'>): string =>
  Object.values(library.helplines).find((line) => line.emergency && line.telephone)?.telephone ?? '999';

function inSchool(site: SchoolSite): WayToHelp {
  const { config } = site.school;
  const role = holderOf(site, config.reporting.concernAboutPupil);
  const person: Person = config.people[role] ?? config.people.dsl;
  const title = role === 'dsl' ? said.tellLead : said.tellRole(roleLabelText(site.context, role));
  return { title, text: person.name, hours: person.hours, telephone: person.telephone ?? config.telephone };
}

/** A helpline that a child can call, where the registry has one. */
function forChildren(site: SchoolSite): WayToHelp[] {
  const { childline, ...others } = site.library.helplines;
  const line =
    childline ??
    Object.values(others).find((candidate) => candidate.for.includes('pupils') && isHelpline(candidate.telephone));
  if (!line?.telephone) return [];
  const { title, adult } = wordsFor(site.school);
  return [{ title, text: said.childline(adult, line.name), hours: line.hours, telephone: line.telephone }];
}

/** Short codes belong to the police and other services, which are no place to talk. */
const isHelpline = (telephone: string | undefined): boolean => (telephone?.replace(/\D/g, '').length ?? 0) > 6;

const wordsFor = (school: School): { title: string; adult: string } =>
  school.config.phase === 'primary'
    ? { title: said.child, adult: said.grownUp }
    : { title: said.young, adult: said.adult };
