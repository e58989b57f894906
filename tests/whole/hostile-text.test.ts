import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { readPages } from '../support/pages.ts';
import { runHere } from '../support/run-here.ts';
import { smallSchoolYaml } from '../support/small-school.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const PAYLOADS = {
  script: '<script>alert(1)</script>',
  quotes: `"><img src=x onerror="alert(1)"> ' onload='alert(1)`,
  style: '</style></title><svg/onload=alert(1)>',
  direction: '\u202Eevil\u202C \u200Fname\u200B',
  braces: '{{name}} {school.name} ${process.env.HOME} <%= x %>',
  long: Array.from({ length: 180 }, (_, index) => `Extraordinarily${index}`).join(' '),
};

/** Keys whose value is free text: everything that has no pattern of its own. */
const FREE = new Set([
  'name',
  'shortName',
  'post',
  'hours',
  'product',
  'provider',
  'title',
  'returnTo',
  'returnBy',
  'where',
  'staffTraining',
  'phoneStorage',
  'phoneReturn',
  'imageStore',
  'filteringTest',
  'committee',
  'author',
  'approver',
  'note',
  'retention',
  'address',
  'categories',
]);

/** The small school with a text in every free-text field, numbered, since two people are not one. */
function filledWith(text: string): string {
  const document = parseDocument(smallSchoolYaml, { schema: 'failsafe' });
  let number = 0;
  const fill = (node: unknown, free: boolean): void => {
    if (isScalar(node) && free) {
      number += 1;
      node.value = `${text} ${number}`;
      node.type = 'QUOTE_DOUBLE';
    } else if (isSeq(node)) for (const item of node.items) fill(item, free);
    else if (isMap(node))
      for (const pair of node.items) fill(pair.value, FREE.has(String((pair.key as { value: unknown }).value)));
  };
  fill(document.contents, false);
  // Without it no school may publish anything.
  document.setIn(['filtering', 'categories', 0], 'illegal content');
  return document.toString({ lineWidth: 0 });
}

test('hostile text in every field stays text on every page: it adds no element, no attribute and no address', async () => {
  const folder = await temporaryFolder();
  const schools = { harmless: 'Harmless words', ...PAYLOADS };
  await writeFiles(
    folder,
    Object.fromEntries(Object.entries(schools).map(([id, text]) => [`schools/${id}/school.yaml`, filledWith(text)])),
  );
  const { code, stdout, stderr } = await runHere(['build', '--out', 'site', '--no-pdf', '--today', '2026-11-22'], {
    cwd: folder,
  });
  expect(`${code} ${stdout}${stderr}`).toMatch(/^0 /);
  // A longer text takes more lines in a box of a flowchart, and nothing else may differ.
  const shapeOf = async (id: string): Promise<Record<string, readonly string[]>> => {
    const pages = await readPages(join(folder, 'site', id));
    const shape = pages.map(({ path, elements }) => {
      const tags = elements.filter(({ tagName }) => tagName !== 'tspan');
      return [path, tags.map(({ tagName, attrs }) => `${tagName} ${attrs.map(({ name }) => name).join(' ')}`)] as const;
    });
    return Object.fromEntries(shape);
  };
  const harmless = await shapeOf('harmless');
  for (const id of Object.keys(PAYLOADS)) expect(await shapeOf(id), id).toEqual(harmless);
});

test('hostile text in every field, and a name of ten thousand characters, can be printed', async () => {
  const folder = await temporaryFolder();
  await writeFiles(folder, {
    'schools/quotes/school.yaml': filledWith(PAYLOADS.quotes),
    'schools/direction/school.yaml': filledWith(PAYLOADS.direction),
    'schools/long/school.yaml': smallSchoolYaml.replace(
      'name: Dev Lal',
      `name: ${Array.from({ length: 1250 }, (_, index) => `Dev${index}`).join(' ')}`,
    ),
  });
  const { code, stdout } = await runHere(['build', '--out', 'site'], { cwd: folder });
  expect(stdout).not.toContain('error');
  expect(code).toBe(0);
});
