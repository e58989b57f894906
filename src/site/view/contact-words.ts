import type { Library } from '../../document/library.ts';
import { roleLabelText } from '../../resolve/components/people.ts';
import { longDate } from '../../resolve/facts.ts';
import { foreignFact } from '../../resolve/foreign-fact.ts';
import { inlineString } from '../../resolve/inline.ts';
import { createContext } from '../../resolve/walk.ts';
import type { Role } from '../../schema/people.ts';
import { enGB } from '../strings/en-GB/index.ts';
import { ENGLISH, FOREIGN, interfaceIn } from '../strings/interface.ts';
import type { TranslatedStrings } from '../strings/strings.ts';
import type { SchoolSite } from './school-site.ts';
import { capital } from './words.ts';

type Helpline = Pick<Library['helplines'][string], 'name' | 'use' | 'hours'>;

/** What the page “Report a concern” says in one language; names and numbers are the same in all. */
export interface ContactWords {
  readonly help: TranslatedStrings['help'];
  readonly contacts: TranslatedStrings['contacts'];
  /** What a role is called in the middle of a sentence. */
  readonly role: (role: Role) => string;
  /** What is said of a helpline of the registry. */
  readonly helpline: (id: string) => Helpline;
  /** @param date year-month-day */
  readonly day: (date: string) => string;
  /** The attributes of an element with words that may be those of the school: they are in English on any page. */
  readonly own: (words: string | undefined) => { readonly lang?: string; readonly dir?: 'auto' };
}

/** The words of a page in English. */
export const englishContactWords = (site: Pick<SchoolSite, 'library' | 'context'>): ContactWords => ({
  help: enGB.help,
  contacts: enGB.contacts,
  role: (role) => roleLabelText(site.context, role),
  helpline: (id) => englishHelpline(site, id),
  day: longDate,
  own: () => ({}),
});

/** The words of a page in another language. What the library does not say in it is said in English, and marked so. */
export function foreignContactWords(site: SchoolSite, language: string): ContactWords {
  const { help, contacts } = interfaceIn(language, site.library).words;
  const { roles, helplines } = registryWords(site, language);
  const said = new Set([
    ...textsOf([help, contacts, [...helplines.values()]]),
    ...[...roles.values()].flatMap((label) => [label, capital(label)]),
  ]);
  return {
    help,
    contacts,
    role: (role) => roles.get(role) ?? roleLabelText(site.context, role),
    helpline: (id) => ({ ...englishHelpline(site, id), ...helplines.get(id) }),
    day: (date) => foreignFact(date, language) ?? date,
    own: (words) => (words === undefined || said.has(words) ? {} : { lang: ENGLISH, dir: 'auto' }),
  };
}

/** What the library says of roles and helplines in another language. */
function registryWords({ library, school, today }: SchoolSite, language: string) {
  const context = createContext(school, library, today, {
    document: 'site',
    section: 'site',
    file: school.file,
    language,
  });
  const translated = library.languages[language]?.contacts;
  const roles: Readonly<Record<string, string>> = translated?.roles ?? {};
  const helplines = translated?.helplines ?? {};
  return {
    roles: new Map(Object.entries(roles).map(([role, label]) => [role, inlineString(label, context)])),
    helplines: new Map(
      Object.entries(helplines).map(([id, { name, use, hours }]) => [
        id,
        {
          ...(name !== undefined && { name }),
          use: inlineString(use, context),
          // Hours that the registry does not give are those of an earlier one.
          ...(hours !== undefined && library.helplines[id]?.hours !== undefined && { hours }),
        },
      ]),
    ),
  };
}

function englishHelpline({ library, context }: Pick<SchoolSite, 'library' | 'context'>, id: string): Helpline {
  const line = library.helplines[id];
  if (!line) throw new Error(`The registry has no helpline “${id}”.`);
  const { name, use, hours } = line;
  return { name, use: inlineString(use, context), ...(hours !== undefined && { hours }) };
}

/** Every text in a tree of words; those made from values are never asked for by themselves. */
const textsOf = (words: unknown): string[] =>
  typeof words === 'string' ? [words] : typeof words === 'object' && words ? Object.values(words).flatMap(textsOf) : [];

/** The languages besides English in which a school shows the page “Report a concern”. */
export const contactLanguages = ({ languages }: Pick<Library, 'languages'>): readonly string[] =>
  FOREIGN.filter((language) => languages[language]?.contacts !== undefined);
