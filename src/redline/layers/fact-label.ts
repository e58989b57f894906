/** Last or only parts of a path that do not say by themselves what they are. */
const NAMED: Readonly<Record<string, string>> = {
  ages: 'Ages on roll',
  antiMalware: 'Anti-malware',
  'contacts.councilHelpdesk': 'Council helpdesk',
  'contacts.lado': 'Local authority designated officer (LADO)',
  'contacts.localAuthority': 'Local authority',
  'contacts.police': 'Police',
  'contacts.socialCare': 'Children’s social care',
  documentControl: 'Document control',
  email: 'E-mail address of the school',
  'features.cctv': 'CCTV',
  'linkedPolicies.rshe': 'RSHE policy',
  'linkedPolicies.send': 'SEND policy',
  mis: 'Management information system',
  name: 'Name of the school',
  shortName: 'Short name of the school',
  telephone: 'Telephone number of the school',
  website: 'Website of the school',
};

/** Groups that say nothing that what stands in them does not say. */
const SILENT = new Set(['people', 'contacts', 'features', 'practicalities', 'teaching', 'forms']);

const LAST: Readonly<Record<string, string>> = {
  email: 'e-mail',
  outOfHoursTelephone: 'telephone out of hours',
  url: 'web address',
  aiTools: 'AI tools',
};

/**
 * What people call a fact, from its path: `people.dsl.name` → “Designated safeguarding lead (DSL): name”.
 * @param roleName what a role is called, with a small initial; undefined for what is no role
 */
export function factLabel(path: string, roleName: (role: string) => string | undefined = () => undefined): string {
  const parts = path.split('.');
  const named = longestNamed(parts);
  const words: string[] = named ? [named.label] : [];
  let rest = parts.slice(named?.length ?? 0);
  if (!named && rest[0] === 'people' && rest[1] !== undefined) {
    words.push(roleName(rest[1]) ?? spaced(rest[1]));
    rest = rest.slice(2);
  } else if (rest[0] === 'linkedPolicies' && rest[1] !== undefined) {
    words.push(`${spaced(rest[1])} policy`);
    rest = rest.slice(2);
  } else if (rest.length > 1 && SILENT.has(rest[0] ?? '')) rest = rest.slice(1);
  const tail = rest.map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : (LAST[part] ?? spaced(part))));
  return capital([...words, tail.join(' ')].filter((part) => part !== '').join(': '))
    .replace(/: (\d+) ?/, ' $1: ')
    .replace(/: $/, '');
}

function longestNamed(parts: readonly string[]): { readonly label: string; readonly length: number } | undefined {
  for (let length = parts.length; length > 0; length -= 1) {
    const label = NAMED[parts.slice(0, length).join('.')];
    if (label !== undefined) return { label, length };
  }
  return undefined;
}

const spaced = (key: string): string => key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
