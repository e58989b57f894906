import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeManySchools } from './many-schools.ts';
import { type Cost, costOf } from './processor-time.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const count = Number(process.argv[2] ?? 100);
const extra = process.argv.slice(3);

const folder = await mkdtemp(join(tmpdir(), 'policypress-bench-'));
const schools = join(folder, 'schools');
const out = join(folder, 'dist');

/** Builds as somebody at a terminal would. */
async function build(name: string, ...more: readonly string[]): Promise<Cost> {
  const options = ['--schools', schools, '--out', out, '--today', '2026-11-22', ...extra, ...more];
  const cost = await costOf(process.execPath, [join(root, 'src/cli/bin.mjs'), 'build', ...options]);
  if (cost.code !== 0) throw new Error(cost.output.slice(-2000));
  const pdfs = /^\d+ PDFs?, \d+ unchanged.*$/m.exec(cost.output)?.[0] ?? 'no PDFs';
  const against = first === undefined ? '' : `${((cost.cpu / first.cpu) * 100).toFixed(1)} %`;
  console.log(
    `${name.padEnd(36)}${cost.seconds.toFixed(1).padStart(8)} s${cost.cpu.toFixed(1).padStart(8)} s of processor${against.padStart(9)}${String(cost.megabytes).padStart(7)} MB  ${pdfs}`,
  );
  return cost;
}

let first: Cost | undefined;
try {
  await writeManySchools(join(root, 'schools'), schools, count);
  console.log(`${count} schools`);
  first = await build('cold', '--fresh');
  await build('nothing changed');
  const [file] = (await import('node:fs')).globSync(join(schools, '**/school-001/school.yaml'));
  if (file === undefined) throw new Error('There is no first school.');
  const yaml = await readFile(file, 'utf8');
  const changed = yaml.replace(/^telephone: .*$/m, 'telephone: 01632 960 899');
  if (changed === yaml) throw new Error('The first school has no telephone number to change.');
  await writeFile(file, changed);
  await build('one fact of one school changed');
  await build('the next day', '--today', '2026-11-23');
} finally {
  await rm(folder, { recursive: true, force: true });
}
