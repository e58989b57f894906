import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { start } from '../support/run.ts';
import { smallSchoolYaml } from '../support/small-school.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === 'object' && address ? address.port : 0;
}

/** Asks for a page until it says something. */
async function pageWith(url: string, words: string): Promise<string> {
  for (;;) {
    const page = await fetch(url).then(
      (answer) => answer.text(),
      () => '',
    );
    if (page.includes(words)) return page;
    await new Promise((done) => setTimeout(done, 200));
  }
}

test('the page in the browser shows a fact as soon as it is changed in the file', async () => {
  const folder = await temporaryFolder();
  await writeFiles(folder, { 'schools/alder/school.yaml': smallSchoolYaml });
  const port = await freePort();
  // Astro serves no pages where it believes that it is tested itself.
  const env = { VITEST: '' };
  const { child, ended } = start(['dev', '--port', String(port), '--today', '2026-11-22'], { cwd: folder, env });
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  const contacts = `http://localhost:${port}/alder/contacts.html`;
  expect(await pageWith(contacts, 'Dev Lal')).not.toContain('Eve Lane');
  const file = join(folder, 'schools/alder/school.yaml');
  await writeFile(file, (await readFile(file, 'utf8')).replaceAll('Dev Lal', 'Eve Lane'));
  expect(await pageWith(contacts, 'Eve Lane')).not.toContain('Dev Lal');
});
