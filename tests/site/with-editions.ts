import type { School } from '../../src/document/school.ts';
import type { Edition } from '../../src/edition/edition.ts';
import { drawCharts } from '../../src/make/draw-charts.ts';
import { resolvePack } from '../../src/resolve/pack.ts';
import type { SiteInput } from '../../src/site/site-input.ts';
import { smallEdition } from '../support/small-edition.ts';
import { siteInput } from './fixture.ts';

export const LARKFIELD = 'larkfield-primary';

/** A copy of a school with other settings; `change` gets them as they are. */
export function changed(school: School, change: (config: Record<string, never>) => void): School {
  const config = structuredClone(school.config);
  change(config as never);
  return { ...school, config };
}

const set = (config: Record<string, never>, key: string, values: Record<string, unknown>): void => {
  Object.assign(config[key] as never, values);
};

/** Larkfield as it was two editions ago: phones kept in bags, another lead, another number. */
export const asBefore = (school: School): School =>
  changed(school, (config) => {
    set(config, 'decisions', { pupilPhones: 'silent-in-pocket' });
    set((config as never as { people: Record<string, never> }).people, 'dsl', { name: 'Kofi Green' });
    set((config as never as { contacts: Record<string, never> }).contacts, 'socialCare', {
      telephone: '01632 960 180',
    });
  });

const DRAFTS = new Set(['incident-log']);

/**
 * The schools of this project where Larkfield has approved all but one document: the policy and three others in three
 * editions, the first with another decision and other facts, one of them changed by a fact since; a sheet in an
 * edition that is to come. No other school has approved anything.
 */
export async function withEditions(changes: Partial<SiteInput> = {}): Promise<SiteInput> {
  const input = await siteInput(changes);
  const school = input.schools.find(({ id }) => id === LARKFIELD);
  if (!school) throw new Error(`There is no ${LARKFIELD}.`);
  const editions = editionsFor(school, input);
  const later = changed(school, (config) => {
    set((config as never as { people: Record<string, never> }).people, 'dsl', { name: 'Nadia Rahman' });
    if (changes.audience === 'review') set(config, 'decisions', { pupilPhones: 'not-on-site' });
  });
  const schools = input.schools.map((each) => (each.id === LARKFIELD ? { ...later, editions } : each));
  const charts = await drawCharts(
    schools.map((each) => ({ school: each, documents: [] })),
    input.library,
  );
  return {
    ...input,
    schools,
    charts: Object.fromEntries(Object.entries(input.charts).map(([id, own]) => [id, { ...own, ...charts[id] }])),
    editionPdfs: { [LARKFIELD]: { 'online-safety': { '2.1': { pages: 30, bytes: 640_000 } } } },
  };
}

function editionsFor(school: School, { library }: Pick<SiteInput, 'library'>): Edition[] {
  const before = asBefore(school);
  const ids = resolvePack(school, library, '2026-11-22')
    .value.map(({ id }) => id)
    .filter((id) => !DRAFTS.has(id));
  return ids.flatMap((id): Edition[] => {
    const of = (from: School, version: string, approvedOn: string, facts: object = {}): Edition =>
      smallEdition(from, library, id, { version, approvedOn, ...facts });
    const now = of(school, '3.0', '2026-09-16', {
      note: 'Phones are now handed in.',
      nextReview: REVIEW[id] ?? '2027-09-15',
    });
    if (THREE.has(id))
      return [of(before, '2.0', '2025-03-03'), of(before, '2.1', '2025-09-10', { change: 'editorial' }), now];
    if (id === 'key-contacts') return [now, of(school, '3.1', '2026-11-20', { effective: '2027-01-01' })];
    return [now];
  });
}
const REVIEW: Readonly<Record<string, string>> = { visitor: '2026-11-01', parent: '2027-01-10' };
const THREE = new Set(['online-safety', 'pupil-ks2', 'phone-found', 'confiscations']);
