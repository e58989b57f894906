import { cp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checksumOf } from '../../src/edition/render-edition.ts';

/**
 * Writes a folder of many schools: copies of the examples in turn, each with a name, a number and a safeguarding lead
 * of its own, who stands in nearly every document. Copies of a school of a trust get a trust of their own, so that every one of them is merged with its defaults.
 * @param examples the folder of the example organisations
 */
export async function writeManySchools(examples: string, folder: string, count: number): Promise<void> {
  const originals = await findSchools(examples);
  for (let index = 0; index < count; index += 1) {
    const original = originals[index % originals.length];
    if (!original) throw new Error(`There is no school in ${examples}.`);
    const id = `school-${String(index + 1).padStart(3, '0')}`;
    const home = original.trust === undefined ? join(folder, id) : join(folder, `trust-${index + 1}`, id);
    await cp(original.folder, home, { recursive: true });
    if (original.trust !== undefined) {
      for (const name of await readdir(original.trust)) {
        const file = join(original.trust, name);
        if ((await stat(file)).isFile()) await cp(file, join(home, '..', name));
      }
    }
    await takeOverEditions(join(home, 'editions'), id);
    const file = join(home, 'school.yaml');
    await writeFile(file, renamed(await readFile(file, 'utf8'), index + 1));
  }
}

/** An edition names its school and proves it by a checksum: the copies are approved by the schools that have them. */
async function takeOverEditions(folder: string, school: string): Promise<void> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  for (const name of names.filter((each) => each.endsWith('.html'))) {
    const file = join(folder, name);
    const [, front = '', body = ''] =
      /^---\n([\s\S]*?\n)checksum: [^\n]*\n---\n([\s\S]*)$/.exec(await readFile(file, 'utf8')) ?? [];
    const own = front.replace(/^school: .*$/m, `school: ${school}`);
    await writeFile(file, `---\n${own}checksum: ${checksumOf(own, body)}\n---\n${body}`);
  }
}

interface Original {
  readonly folder: string;
  /** The folder of its trust, where it has one. */
  readonly trust?: string;
}

async function findSchools(examples: string): Promise<Original[]> {
  const files = (await readdir(examples, { recursive: true })).filter((name) => name.endsWith('school.yaml')).sort();
  const hasTrust = (folder: string): Promise<boolean> =>
    stat(join(folder, 'trust.yaml')).then(
      () => true,
      () => false,
    );
  return Promise.all(
    files.map(async (file) => {
      const folder = join(examples, file, '..');
      const above = join(folder, '..');
      return (await hasTrust(above)) ? { folder, trust: above } : { folder };
    }),
  );
}

const renamed = (yaml: string, number: number): string =>
  yaml
    .replace(/^name: (.+)$/m, (_line, name: string) => `name: ${name.replaceAll(/^"|"$/g, '')} ${number}`)
    .replace(/^urn: \d+$/m, `urn: ${200000 + number}`)
    .replace(/^( +dsl:\n +name: ).+$/m, (_lines, start: string) => `${start}${personOf(number)}`);

const FIRST = 'Ines Tobias Amina Gareth Olwen Idris Farida Piotr Maud Kwame Sunita Bartholomew Jo'.split(' ');
const LAST =
  'Wren Rowntree Calder Ashworth-Bell Pike Devereux Nightingale Lindley Hale Oakham Thorne Featherstone Kaur Bly Martin Stott Quayle'.split(
    ' ',
  );

/** A made-up person, another for each of the first 221 numbers; the lengths differ as those of real names do. */
const personOf = (number: number): string => `${FIRST[number % FIRST.length]} ${LAST[number % LAST.length]}`;
