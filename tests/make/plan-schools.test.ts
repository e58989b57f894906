import { describe, expect, test } from 'vitest';
import { planSchools } from '../../src/make/plan-schools.ts';
import { planBuild } from '../../src/plan/build-plan.ts';
import { findSchools } from '../../src/read/find-schools.ts';
import { readSchools } from '../../src/read/schools.ts';
import { shippedLibrary } from '../support/library.ts';
import { smallSchoolYaml } from '../support/small-school.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const TODAY = '2026-11-22';
const library = await shippedLibrary();

/** One sound school, one with a setting that nobody knows, one without settings, and a trust without schools. */
async function smallTrusts(): Promise<string> {
  const root = await temporaryFolder();
  await writeFiles(root, {
    'elm/school.yaml': smallSchoolYaml,
    'alder/school.yaml': smallSchoolYaml,
    'birch/school.yaml': smallSchoolYaml.replace('shortName:', 'shortname:'),
    'cedar/school.yaml': '',
    'empty/trust.yaml': 'name: Empty Trust\n',
  });
  return root;
}

const plan = async (root: string, how: Partial<Parameters<typeof planSchools>[0]> = {}) =>
  planSchools({
    ...{ root, found: await findSchools(root), library, diagnostics: [], today: TODAY },
    wanted: ['alder', 'birch', 'cedar', 'elm'],
    isKnown: () => false,
    firstPublished: () => () => undefined,
    ...how,
  });

describe('schools that are read and planned one after the other', () => {
  test('get the plans that they get together, and the same is said of them', async () => {
    const root = await smallTrusts();
    const read = await readSchools(root);
    const together = planBuild(read.value.schools, library, TODAY, read.diagnostics);
    const { plan: planned } = await plan(root);
    const plain = ({ schools }: typeof planned) =>
      schools.map(({ school: { id }, pages, blocked, diagnostics, waived, hasProblems }) => ({
        ...{ id, pages, blocked, diagnostics, waived, hasProblems },
      }));
    expect(planned.schools.map(({ school }) => school.id)).toEqual(['alder', 'elm']);
    expect(plain(planned)).toEqual(plain(together));
    const sorted = ({ diagnostics }: typeof planned): string[] => diagnostics.map((one) => JSON.stringify(one)).sort();
    expect(sorted(planned)).toEqual(sorted(together));
    expect(planned.diagnostics.map(({ school }) => school)).toContain('birch');
  });

  test('are told of one by one, and the next is planned when something was made of the one before', async () => {
    const steps: string[] = [];
    await plan(await smallTrusts(), {
      onPlan: async (one) => {
        const { id } = one.school;
        steps.push(`${id} begins`);
        await new Promise((done) => setTimeout(done, 5));
        steps.push(`${id} ends`);
        return one;
      },
    });
    expect(steps).toEqual(['alder begins', 'alder ends', 'elm begins', 'elm ends']);
  });

  test('are read and not planned where they are not wanted, and nothing is said of them', async () => {
    const { plan: planned, schools } = await plan(await smallTrusts(), { wanted: ['elm'] });
    expect(schools.map(({ id }) => id)).toEqual(['alder', 'elm']);
    expect(planned.schools.map(({ school }) => school.id)).toEqual(['elm']);
    expect(planned.diagnostics.filter(({ school }) => school !== undefined && school !== 'elm')).toEqual([]);
  });

  test('are not even read where enough is known of them', async () => {
    const { schools } = await plan(await smallTrusts(), { isKnown: (id) => id !== 'alder' });
    expect(schools.map(({ id }) => id)).toEqual(['alder']);
  });
});
