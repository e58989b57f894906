import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeManySchools } from './many-schools.ts';
import { isInstalled, PEERS, type Peer, writeProject } from './peers.ts';
import { type Cost, costOf } from './processor-time.ts';
import { writeMarkdown } from './write-markdown.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = join(root, 'src/cli/bin.mjs');
const content = join(root, 'content');
const TODAY = '2026-11-22';
/** A peer that needs more is stopped, and the table says so. */
const LIMITS = { minutes: 20, megabytes: 8192 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { peers: { type: 'string' }, only: { type: 'string' } },
});
const counts = positionals.length > 0 ? positionals.map(Number) : [5, 100];

const wanted = (name: string): boolean => values.only === undefined || values.only.split(',').includes(name);

const pagesIn = async (folder: string): Promise<number> =>
  (await readdir(folder, { recursive: true }).catch(() => [])).filter((name) => name.endsWith('.html')).length;

function report(name: string, cost: Cost, pages: number): void {
  const columns = [
    name.padEnd(34),
    `${pages} pages`.padStart(14),
    `${cost.seconds.toFixed(0)} s`.padStart(8),
    `${cost.cpu.toFixed(1)} s of processor`.padStart(24),
    `${(pages / cost.seconds).toFixed(0)} pages a second`.padStart(22),
    `${cost.megabytes} MB`.padStart(10),
  ];
  console.log(columns.join(''));
}

/** What policypress does: everything, and pages alone. */
async function measureOurs(schools: string, folder: string): Promise<void> {
  if (wanted('build')) {
    const out = join(folder, 'dist');
    const options = ['--schools', schools, '--today', TODAY, '--out', out, '--no-pdf', '--fresh'];
    const cost = await costOf(process.execPath, [bin, 'build', ...options]);
    if (cost.code !== 0) throw new Error(cost.output.slice(-2000));
    report('policypress, search and checks', cost, await pagesIn(out));
    await rm(out, { recursive: true, force: true });
  }
  if (wanted('pages')) {
    const out = join(folder, 'pages');
    await mkdir(out);
    const script = fileURLToPath(new URL('site-alone.ts', import.meta.url));
    const cost = await costOf(process.execPath, [script, schools, content, TODAY, out]);
    if (cost.code !== 0) throw new Error(cost.output.slice(-2000));
    report('policypress, pages alone', cost, await pagesIn(out));
    await rm(out, { recursive: true, force: true });
  }
}

/** What another program does with the same content, within the limits. */
async function measurePeer(peer: Peer, markdown: string, installed: string): Promise<void> {
  if (!(await isInstalled(peer, installed))) {
    console.log(`${peer.name.padEnd(34)}is not installed in ${installed}`);
    return;
  }
  // Below the folder of the packages, which are found by walking up from where the project really stands.
  const project = await mkdtemp(join(installed, 'bench-'));
  await writeProject(peer, project);
  await cp(markdown, join(project, peer.content), { recursive: true });
  const [script, ...args] = peer.command;
  const environment = { ASTRO_TELEMETRY_DISABLED: '1', NODE_OPTIONS: `--max-old-space-size=${LIMITS.megabytes}` };
  const limited = [String(LIMITS.minutes * 60), process.execPath, join(installed, 'node_modules', script), ...args];
  const cost = await costOf('timeout', limited, environment, project);
  const pages = await pagesIn(join(project, peer.out));
  if (cost.code === 124)
    console.log(`${peer.name.padEnd(34)}was stopped after ${LIMITS.minutes} minutes, ${pages} pages`);
  else if (cost.code !== 0) console.log(`${peer.name.padEnd(34)}failed (${cost.code}): ${cost.output.slice(-300)}`);
  report(peer.name, cost, pages);
  await rm(project, { recursive: true, force: true });
}

for (const count of counts) {
  const folder = await mkdtemp(join(tmpdir(), 'policypress-bench-'));
  try {
    const schools = join(folder, 'schools');
    await writeManySchools(join(root, 'schools'), schools, count);
    console.log(`${count} schools`);
    await measureOurs(schools, folder);
    const peers = values.peers === undefined ? [] : PEERS.filter(({ name }) => wanted(name));
    const markdown = join(folder, 'markdown');
    if (peers.length > 0) await writeMarkdown(schools, content, TODAY, markdown);
    for (const peer of peers) await measurePeer(peer, markdown, resolve(values.peers ?? ''));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
