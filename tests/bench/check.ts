import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { catalogue } from '../../src/check/catalogue.ts';
import { readProject } from '../../src/cli/read-project.ts';
import { planBuild } from '../../src/plan/build-plan.ts';
import { withExcerpts } from '../../src/read/excerpts.ts';
import { makeReport } from '../../src/report/check-report.ts';
import { renderSarif } from '../../src/report/sarif-report.ts';
import { writeManySchools } from './many-schools.ts';

const TODAY = '2026-11-22';
const root = fileURLToPath(new URL('../..', import.meta.url));
const count = Number(process.argv[2] ?? 100);

/** The same files read and parsed by the YAML library alone: the least that any check has to do. */
async function floor(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    for (const name of await readdir(folder, { recursive: true })) {
      if (!/\.(?:yaml|mdx|md)$/.test(name)) continue;
      const text = await readFile(join(folder, name), 'utf8');
      if (name.endsWith('.yaml')) parse(text, { schema: 'failsafe' });
    }
  }
}

async function timed<T>(work: () => Promise<T> | T): Promise<{ readonly value: T; readonly seconds: number }> {
  const started = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - started) / 1000 };
}

const folder = await mkdtemp(join(tmpdir(), 'policypress-bench-'));
try {
  const content = join(root, 'content');
  const schools = join(folder, 'schools');
  await writeManySchools(join(root, 'schools'), schools, count);
  await floor([content, schools]);
  const least = await timed(() => floor([content, schools]));
  const read = await timed(() => readProject({ schools, content }));
  const { library, schools: all, diagnostics } = read.value;
  if (!library || all.schools.length !== count)
    throw new Error(`Not every school was read: ${JSON.stringify(diagnostics)}`);
  const planned = await timed(() => planBuild(all.schools, library, TODAY, diagnostics));
  const reported = await timed(async () => {
    const found = await withExcerpts(planned.value.diagnostics);
    const report = makeReport({ today: TODAY, wanted: all.found, plans: planned.value.schools, diagnostics: found });
    return { report, sarif: renderSarif(report, catalogue, '0') };
  });
  const total = read.seconds + planned.seconds + reported.seconds;
  const row = (name: string, seconds: number): void =>
    console.log(
      `${name.padEnd(28)}${seconds.toFixed(2).padStart(8)} s${((seconds / count) * 1000).toFixed(1).padStart(8)} ms a school${(seconds / least.seconds).toFixed(1).padStart(8)} × floor`,
    );
  row('floor: read and parse', least.seconds);
  row('read with places', read.seconds);
  row('resolve and apply rules', planned.seconds);
  row('report', reported.seconds);
  row('check, all of it', total);
  console.log(
    `${count} schools, ${planned.value.schools.reduce((sum, plan) => sum + plan.documents.length, 0)} documents, ${reported.value.report.findings.length} findings`,
  );
  const { user, system } = process.cpuUsage();
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`most memory: ${megabytes} MB; processor time of everything: ${((user + system) / 1e6).toFixed(1)} s`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
