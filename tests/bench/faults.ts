import { makeWorld, removeWorld } from '../support/fault-world.ts';
import { FAULTS, type Fault } from '../support/faults.ts';

const times = Number(process.argv[2] ?? 10);
const only = process.argv[3];

/** Makes one fault several times, at moments drawn by chance. @returns what was not as it should be */
async function repeat({ name, make, impossible }: Fault): Promise<number> {
  const reason = await impossible?.();
  if (reason !== undefined) {
    console.log(`${name.padEnd(24)} not tried: ${reason}`);
    return 0;
  }
  const world = await makeWorld();
  let bad = 0;
  try {
    for (let time = 0; time < times; time += 1) {
      const moment = Math.random();
      const problems = await make(world, moment);
      if (problems.length > 0) bad += 1;
      for (const problem of problems) console.log(`  ${name} at ${moment.toFixed(3)}: ${problem}`);
    }
  } finally {
    await removeWorld(world);
  }
  console.log(
    `${name.padEnd(24)} ${String(times - bad).padStart(4)} of ${times} times nothing lost, nothing left behind`,
  );
  return bad;
}

let bad = 0;
for (const fault of FAULTS.filter(({ name }) => only === undefined || name.includes(only))) bad += await repeat(fault);
process.exitCode = bad === 0 ? 0 : 1;
