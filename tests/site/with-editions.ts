import type { Document } from '../../src/document/document.ts';
import type { School } from '../../src/document/school.ts';
import type { Edition } from '../../src/edition/edition.ts';
import { parseEdition } from '../../src/edition/parse-edition.ts';
import { resolvePack } from '../../src/resolve/pack.ts';
import type { SiteInput } from '../../src/site/site-input.ts';
import { smallEditionText } from '../support/small-edition.ts';
import { siteInput } from './fixture.ts';

export const LARKFIELD = 'larkfield-primary';
const SCHOOLS = [LARKFIELD, 'millbrook-primary', 'kingsbrook-school'];

interface Settings {
  readonly phones?: string;
  readonly lead?: string;
  readonly socialCare?: string;
}

/** A copy of a school with another answer on phones, another safeguarding lead, another number of social care. */
function withSettings(school: School, { phones = 'handed-in', lead = 'Amara Osei', socialCare }: Settings): School {
  const config = structuredClone(school.config) as never as Record<string, Record<string, Record<string, unknown>>>;
  Object.assign(config.decisions ?? {}, { pupilPhones: phones });
  Object.assign(config.people?.dsl ?? {}, { name: lead });
  if (socialCare !== undefined) Object.assign(config.contacts?.socialCare ?? {}, { telephone: socialCare });
  return { ...school, config: config as never };
}

const THREE_EDITIONS = new Set(['online-safety', 'pupil-ks2', 'phone-found', 'confiscations']);
const NEVER_APPROVED = 'incident-log';
const TO_COME = 'key-contacts';
const REVIEWS: Readonly<Record<string, string>> = { visitor: '2026-11-01', parent: '2027-01-10' };

/**
 * Three schools of this project. Two have approved nothing. Larkfield has approved all documents but one: four of them
 * three times, first with another rule on phones and other facts, and one in an edition that is to come. Since then its
 * safeguarding lead has changed, and in a build for review the rule on phones.
 */
export async function withEditions(changes: Partial<SiteInput> = {}): Promise<SiteInput> {
  const input = await siteInput(changes);
  const found = input.schools.find(({ id }) => id === LARKFIELD);
  if (!found) throw new Error(`There is no ${LARKFIELD}.`);
  const editions = editionsOf(found, input);
  const phones = changes.audience === 'review' ? 'not-on-site' : 'handed-in';
  const larkfield = { ...withSettings(found, { phones, lead: 'Ines Calder' }), editions };
  const schools = input.schools
    .filter(({ id }) => SCHOOLS.includes(id))
    .map((school) => (school.id === LARKFIELD ? larkfield : { ...school, editions: [] }));
  return {
    ...input,
    schools,
    editionPdfs: { [LARKFIELD]: { 'online-safety': { '2.1': { pages: 30, bytes: 640_000 } } } },
  };
}

function editionsOf(found: School, { library, today }: SiteInput): Edition[] {
  const school = withSettings(found, {});
  const before = withSettings(found, { phones: 'silent-in-pocket', lead: 'Kofi Green', socialCare: '01632 960 180' });
  const [drafts, olderDrafts] = [school, before].map((each) => resolvePack(each, library, today).value) as [
    Document[],
    Document[],
  ];
  return drafts.flatMap((draft): Edition[] => {
    const { id } = draft;
    const older = olderDrafts.find((candidate) => candidate.id === id);
    if (id === NEVER_APPROVED) return [];
    const nextReview = REVIEWS[id] ?? '2027-09-15';
    const third = read(school, draft, { version: '3.0', approvedOn: '2026-09-16', nextReview });
    if (id === TO_COME)
      return [third, read(school, draft, { version: '3.1', approvedOn: '2026-11-20', effective: '2027-01-01' })];
    if (!older || !THREE_EDITIONS.has(id)) return [third];
    return [
      read(before, older, { version: '2.0', approvedOn: '2025-03-03' }),
      read(before, older, { version: '2.1', approvedOn: '2025-09-10' }),
      third,
    ];
  });
}

function read(school: School, draft: Document, facts: Parameters<typeof smallEditionText>[2]): Edition {
  const file = `schools/${school.id}/editions/${draft.id}/${facts.version}.html`;
  const { value } = parseEdition(smallEditionText(school, draft, facts), file);
  if (!value) throw new Error(`${file} cannot be read.`);
  return value;
}
