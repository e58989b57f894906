import { expect, test } from 'vitest';
import { makeWorld, removeWorld } from '../support/fault-world.ts';
import { FAULTS } from '../support/faults.ts';

test.each(FAULTS)(
  '$name: the published folder stays whole, nothing is left behind, and the next build succeeds',
  { timeout: 240_000 },
  async ({ make, impossible }) => {
    const reason = await impossible?.();
    if (reason !== undefined) {
      expect(reason).toMatch(/not permitted/);
      return;
    }
    const world = await makeWorld();
    try {
      expect(await make(world, 0.4)).toEqual([]);
    } finally {
      await removeWorld(world);
    }
  },
);
