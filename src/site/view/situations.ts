import { holderOf, roleLabelText } from '../../resolve/components/people.ts';
import type { SchoolSite } from './school-site.ts';
import { emergencyNumber } from './urgent.ts';
import { capital } from './words.ts';

/** Somebody to tell, with every way to reach them. */
export interface WhomToTell {
  readonly name: string;
  readonly text?: string | undefined;
  readonly telephone?: string | undefined;
  readonly email?: string | undefined;
  readonly website?: string | undefined;
}

/** What may have happened, as somebody would say it, and whom to tell, the first one first. */
export interface Situation {
  readonly title: string;
  readonly advice?: string | undefined;
  readonly tell: readonly WhomToTell[];
  readonly urgent?: boolean;
}

type Reporting = SchoolSite['school']['config']['reporting'];

/** Whom to tell of what, the most urgent first. A helpline that the registry does not hold is left out. */
export function situations(site: SchoolSite): readonly Situation[] {
  const { socialCare, lado } = site.school.config.contacts;
  const all: Situation[] = [
    {
      title: 'A child is in danger now, or a crime is happening',
      tell: [{ name: 'Police or ambulance', telephone: emergencyNumber(site) }],
      urgent: true,
    },
    {
      title: 'You are worried about a child',
      tell: [
        inSchool(site, 'concernAboutPupil'),
        { name: socialCare.name, text: 'at any other time', telephone: socialCare.outOfHoursTelephone },
      ],
    },
    {
      title: 'You are a child and want to talk to somebody',
      advice: 'Tell any grown-up you trust in school. You will not be in trouble.',
      tell: helplines(site, 'childline'),
    },
    {
      title: 'Somebody has, or wants, a nude picture of a child',
      advice: 'Do not send it on and do not pay. Tell us before you delete anything.',
      tell: [inSchool(site, 'concernAboutPupil'), ...helplines(site, 'report-remove', 'ceop', 'iwf')],
    },
    {
      title: 'You are worried about an adult who works with children',
      tell: [
        inSchool(site, 'concernAboutAdult'),
        { ...inSchool(site, 'concernAboutHead'), text: 'if the worry is about the head' },
        { name: lado.name, text: 'the officer of the council for such worries', telephone: lado.telephone },
      ],
    },
    {
      title: 'Somebody is drawn into hatred or violence',
      tell: [inSchool(site, 'concernAboutPupil'), ...helplines(site, 'act-early', 'anti-terrorist')],
    },
    {
      title: 'A strange e-mail, a virus, or a page that should be blocked',
      tell: [inSchool(site, 'technicalFault')],
    },
    { title: 'Personal data is lost, or went to the wrong person', tell: [inSchool(site, 'dataBreach')] },
    { title: 'You want to complain', tell: [inSchool(site, 'complaint')] },
  ];
  return all.filter(({ tell }) => tell.length > 0);
}

function inSchool(site: SchoolSite, kind: keyof Reporting): WhomToTell {
  const { config } = site.school;
  const role = holderOf(site, config.reporting[kind]);
  const person = config.people[role] ?? config.people.dsl;
  return {
    name: person.name,
    text: capital(roleLabelText(site.context, role)),
    telephone: person.telephone ?? config.telephone,
    email: person.email,
  };
}

const helplines = ({ library }: SchoolSite, ...ids: readonly string[]): readonly WhomToTell[] =>
  ids.flatMap((id) => {
    const line = library.helplines[id];
    return line ? [{ name: line.name, text: line.hours, telephone: line.telephone, website: line.url }] : [];
  });
