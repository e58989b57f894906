import { catalogue } from '../../src/check/catalogue.ts';
import type { Library } from '../../src/document/library.ts';
import type { School } from '../../src/document/school.ts';
import { planBuild } from '../../src/plan/build-plan.ts';
import { type PackChoice, planPacks } from '../../src/print/pack/plan-packs.ts';
import { shippedLibrary } from '../support/library.ts';
import { smallEdition } from '../support/small-edition.ts';
import { smallSchool } from '../support/small-school.ts';

export const TODAY = '2026-11-22';
/** Documents of the small school of which an edition is kept. */
export const APPROVED = ['online-safety', 'pupil-ks2', 'incident-log', 'phone-found', 'key-contacts'];

type Yaml = Record<string, Record<string, unknown>>;

/** A decision, a fact and the rows of a log, changed after the editions were approved. */
function changeSettings(yaml: Yaml): void {
  Object.assign(yaml.decisions as object, { pupilPhones: 'pouch' });
  Object.assign(yaml.people?.dsl as object, { name: 'Nia Roe' });
}

/** A library in which a section moved and a sentence was added since then. */
export async function changedLibrary(): Promise<Library> {
  const library = await shippedLibrary();
  const sentence = {
    type: 'element',
    tagName: 'p',
    properties: {},
    children: [{ type: 'text', value: NEW_WORDS }],
  } as const;
  return {
    ...library,
    policies: library.policies.map((policy) =>
      policy.id === 'online-safety' ? { ...policy, sections: moved(policy.sections, 2, 6) } : policy,
    ),
    sections: library.sections.map((section) =>
      section.policy === 'online-safety' && section.id === 'complaints'
        ? { ...section, body: [...section.body, sentence] }
        : section,
    ),
  };
}

export const NEW_WORDS = 'Whoever complains hears within ten school days who looks into it.';

function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const left = items.filter((_item, index) => index !== from);
  return [...left.slice(0, to), items[from] as T, ...left.slice(to)];
}

/** The small school after its changes, with the editions of before. */
export async function changedSchool(): Promise<School> {
  const library = await shippedLibrary();
  const before = smallSchool();
  const editions = APPROVED.map((id) =>
    smallEdition(before, library, id, { version: '1.0', approvedOn: '2026-09-01' }),
  );
  return { ...smallSchool(changeSettings as never), editions };
}

/** The packs that governors of the small school get after the changes; the school may be changed further. */
export async function samplePacks(
  choice: Partial<PackChoice> = {},
  alter: (school: School) => School = (school) => school,
) {
  const library = await changedLibrary();
  const school = alter(await changedSchool());
  const { schools, diagnostics } = planBuild([school], library, TODAY, []);
  const [plan] = schools;
  if (!plan) throw new Error('no plan');
  const packs = planPacks(
    { plan, library, diagnostics, rules: catalogue, today: TODAY },
    { documents: [], all: false, ...choice },
  );
  return { plan, packs };
}
