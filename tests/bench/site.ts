import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeManySchools } from './many-schools.ts';
import { costOf } from './processor-time.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = join(root, 'src/cli/bin.mjs');
const counts = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [5, 100];

/** The least that `check` does is in every build: what remains is making pages and search. */
async function measure(count: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'policypress-bench-'));
  try {
    const schools = join(folder, 'schools');
    const out = join(folder, 'dist');
    await writeManySchools(join(root, 'schools'), schools, count);
    const common = ['--schools', schools, '--today', '2026-11-22'];
    const check = await costOf(process.execPath, [bin, 'check', ...common]);
    const build = await costOf(process.execPath, [bin, 'build', ...common, '--out', out, '--no-pdf', '--fresh']);
    if (build.code !== 0) throw new Error(build.output.slice(-2000));
    const names = await readdir(out, { recursive: true });
    const pages = names.filter((name) => name.endsWith('.html')).length;
    console.log(
      [
        `${count} schools`.padEnd(14),
        `${pages} pages`.padStart(13),
        `${build.seconds.toFixed(1)} s`.padStart(10),
        `${build.cpu.toFixed(1)} s of processor`.padStart(23),
        `${(pages / build.cpu).toFixed(0)} pages a second of processor`.padStart(36),
        `${build.megabytes} MB`.padStart(10),
        `checking alone ${check.cpu.toFixed(1)} s`.padStart(24),
      ].join(''),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

for (const count of counts) await measure(count);
