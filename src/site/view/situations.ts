import { holderOf } from '../../resolve/components/people.ts';
import { type ContactWords, englishContactWords } from './contact-words.ts';
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
export function situations(site: SchoolSite, words = englishContactWords(site)): readonly Situation[] {
  const { socialCare, lado } = site.school.config.contacts;
  const said = words.help.situations;
  const all: Situation[] = [
    {
      title: said.danger.title,
      tell: [{ name: said.danger.tell, telephone: emergencyNumber(site) }],
      urgent: true,
    },
    {
      title: said.worried.title,
      tell: [
        inSchool(site, words, 'concernAboutPupil'),
        { name: socialCare.name, text: said.worried.otherTimes, telephone: socialCare.outOfHoursTelephone },
      ],
    },
    {
      title: said.child.title,
      advice: said.child.advice,
      tell: helplines(site, words, 'childline'),
    },
    {
      title: said.nude.title,
      advice: said.nude.advice,
      tell: [inSchool(site, words, 'concernAboutPupil'), ...helplines(site, words, 'report-remove', 'ceop', 'iwf')],
    },
    {
      title: said.adult.title,
      tell: [
        inSchool(site, words, 'concernAboutAdult'),
        { ...inSchool(site, words, 'concernAboutHead'), text: said.adult.aboutHead },
        { name: lado.name, text: said.adult.lado, telephone: lado.telephone },
      ],
    },
    {
      title: said.extremism.title,
      tell: [inSchool(site, words, 'concernAboutPupil'), ...helplines(site, words, 'act-early', 'anti-terrorist')],
    },
    {
      title: said.technical.title,
      tell: [inSchool(site, words, 'technicalFault')],
    },
    { title: said.data.title, tell: [inSchool(site, words, 'dataBreach')] },
    { title: said.complaint.title, tell: [inSchool(site, words, 'complaint')] },
  ];
  return all.filter(({ tell }) => tell.length > 0);
}

function inSchool(site: SchoolSite, words: ContactWords, kind: keyof Reporting): WhomToTell {
  const { config } = site.school;
  const role = holderOf(site, config.reporting[kind]);
  const person = config.people[role] ?? config.people.dsl;
  return {
    name: person.name,
    text: capital(words.role(role)),
    telephone: person.telephone ?? config.telephone,
    email: person.email,
  };
}

const helplines = ({ library }: SchoolSite, words: ContactWords, ...ids: readonly string[]): readonly WhomToTell[] =>
  ids.flatMap((id) => {
    const line = library.helplines[id];
    if (!line) return [];
    const { name, hours } = words.helpline(id);
    return [{ name, text: hours, telephone: line.telephone, website: line.url }];
  });
