import { afterAll, expect, test } from 'vitest';
import { type FaultWorld, makeWorld, removeWorld } from '../support/fault-world.ts';
import { FAULTS } from '../support/faults.ts';

/** One world for all faults: after each it must be as it was. */
let world: FaultWorld | undefined;

afterAll(async () => {
  if (world) await removeWorld(world);
});

test.each(FAULTS)(
  '$name: the published folder stays whole, nothing is left behind, and the next build succeeds',
  { timeout: 240_000 },
  async ({ make, impossible }) => {
    const reason = await impossible?.();
    if (reason !== undefined) {
      expect(reason).toMatch(/not permitted/);
      return;
    }
    const mine = world ?? (await makeWorld());
    world = undefined;
    const problems = await make(mine, 0.4);
    if (problems.length === 0) world = mine;
    else await removeWorld(mine);
    expect(problems).toEqual([]);
  },
);
