import { SYSTEMS } from '../../schema/systems.ts';
import { englishContactWords } from './contact-words.ts';
import type { SchoolSite } from './school-site.ts';

/** A service, a support desk or a helpline, with every way to reach it. */
export interface Service {
  readonly title: string;
  readonly name?: string | undefined;
  readonly text?: string | undefined;
  readonly telephones: readonly { readonly number: string; readonly when?: string | undefined }[];
  readonly email?: string | undefined;
  readonly website?: string | undefined;
  /** Year-month-day. */
  readonly checkedOn?: string | undefined;
}

const phones = (...entries: readonly (readonly [string | undefined, (string | undefined)?])[]): Service['telephones'] =>
  entries.flatMap(([number, when]) => (number ? [{ number, when }] : []));

/** The services of the area in which the school stands. */
export function localServices(site: SchoolSite, words = englishContactWords(site)): readonly Service[] {
  const { localAuthority, lado, socialCare, police, councilHelpdesk } = site.school.config.contacts;
  const said = words.help.services;
  const services: (Service | undefined)[] = [
    {
      title: said.socialCare,
      ...socialCare,
      telephones: phones([socialCare.telephone, socialCare.hours], [socialCare.outOfHoursTelephone, said.otherTimes]),
    },
    { title: said.police, ...police, telephones: phones([police.telephone]) },
    {
      title: said.lado,
      ...lado,
      telephones: phones([lado.telephone, lado.hours]),
    },
    councilHelpdesk && {
      title: said.councilHelpdesk,
      ...councilHelpdesk,
      telephones: phones([councilHelpdesk.telephone, councilHelpdesk.hours]),
    },
    { title: said.localAuthority, ...localAuthority, telephones: phones([localAuthority.telephone]) },
  ];
  return services.filter((service) => service !== undefined);
}

/** The systems of the school for which there is help, by e-mail, telephone or a route of the school's own. */
export function systemSupport(site: SchoolSite, words = englishContactWords(site)): readonly Service[] {
  return SYSTEMS.flatMap((key): Service[] => {
    const system = site.school.config[key];
    if (!system || !(system.support || system.reportRoute)) return [];
    const { support } = system;
    return [
      {
        title: words.help.systems[key],
        name: system.product,
        text: system.reportRoute,
        telephones: phones([support?.telephone]),
        email: support?.email,
        website: support?.website,
      },
    ];
  });
}

/** National help and reporting routes, in the order of the registry. */
export function nationalHelp(site: SchoolSite, words = englishContactWords(site)): readonly Service[] {
  return Object.entries(site.library.helplines).map(([id, line]) => {
    const { name, use, hours } = words.helpline(id);
    return {
      title: name,
      text: use,
      telephones: phones([line.telephone, hours]),
      website: line.url,
      checkedOn: line.checkedOn,
    };
  });
}
