import { inlineString } from '../../resolve/inline.ts';
import { SYSTEMS } from '../../schema/systems.ts';
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
export function localServices(site: SchoolSite): readonly Service[] {
  const { localAuthority, lado, socialCare, police, councilHelpdesk } = site.school.config.contacts;
  const services: (Service | undefined)[] = [
    {
      title: 'Children’s social care',
      ...socialCare,
      telephones: phones(
        [socialCare.telephone, socialCare.hours],
        [socialCare.outOfHoursTelephone, 'at all other times'],
      ),
    },
    { title: 'Police, when it is not an emergency', ...police, telephones: phones([police.telephone]) },
    {
      title: 'Local authority designated officer, for worries about an adult who works with children',
      ...lado,
      telephones: phones([lado.telephone, lado.hours]),
    },
    councilHelpdesk && {
      title: 'Safeguarding advice for schools',
      ...councilHelpdesk,
      telephones: phones([councilHelpdesk.telephone, councilHelpdesk.hours]),
    },
    { title: 'Local authority', ...localAuthority, telephones: phones([localAuthority.telephone]) },
  ];
  return services.filter((service) => service !== undefined);
}

const SYSTEM_TITLES: Record<(typeof SYSTEMS)[number], string> = {
  broadband: 'Internet connection',
  filtering: 'Filtering',
  monitoring: 'Monitoring',
  antiMalware: 'Protection against malware',
  mis: 'Pupil and staff records',
  learningPlatform: 'Learning platform',
  emailSystem: 'E-mail',
  assetRegister: 'Equipment register',
  classroomManagement: 'Classroom management',
  remoteAccess: 'Access from elsewhere',
};

/** The systems of the school for which there is help, by e-mail, telephone or a route of the school's own. */
export function systemSupport(site: SchoolSite): readonly Service[] {
  return SYSTEMS.flatMap((key): Service[] => {
    const system = site.school.config[key];
    if (!system || !(system.support || system.reportRoute)) return [];
    const { support } = system;
    return [
      {
        title: SYSTEM_TITLES[key],
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
export function nationalHelp(site: SchoolSite): readonly Service[] {
  return Object.values(site.library.helplines).map((line) => ({
    title: line.name,
    text: inlineString(line.use, site.context),
    telephones: phones([line.telephone, line.hours]),
    website: line.url,
    checkedOn: line.checkedOn,
  }));
}
