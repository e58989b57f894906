import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { type TemplateNode, visitComponents } from '../../src/document/template.ts';
import { validate } from '../../src/read/validate.ts';
import { parseYaml } from '../../src/read/yaml.ts';
import {
  LocalAuthoritiesRegistrySchema,
  ProductsRegistrySchema,
  ServiceAgesRegistrySchema,
} from '../../src/schema/library/more-registries.ts';
import { contentFolder, shippedLibrary } from '../support/library.ts';
import { INSTRUMENTS } from './instruments.ts';

const library = await shippedLibrary();

function check<T>(schema: z.ZodType<T>, text: string) {
  const source = parseYaml(text, 'registry.yaml');
  if (!source.value) return { value: undefined, diagnostics: source.diagnostics };
  return validate(schema, source.value, [{ source, prefix: '' }]);
}

async function shipped<T>(name: string, schema: z.ZodType<T>): Promise<T> {
  const { value, diagnostics } = check(
    schema,
    await readFile(join(contentFolder, 'registries', `${name}.yaml`), 'utf8'),
  );
  expect(diagnostics).toEqual([]);
  if (value === undefined) throw new Error(`${name} cannot be read`);
  return value;
}

/** An entry of `answers` is an id, or an id with the part that is meant. */
const idOf = (answer: string | { readonly id: string }): string => (typeof answer === 'string' ? answer : answer.id);

/** The values of one attribute of every component of a name. */
function propsOf(body: readonly TemplateNode[], component: string, prop: string): string[] {
  const found: string[] = [];
  visitComponents(body, ({ name, props }) => {
    if (name === component) found.push(String(props[prop]));
  });
  return found;
}

describe('law and guidance', () => {
  test('the registry holds all 49 instruments, under the id that the library uses', () => {
    expect(INSTRUMENTS).toHaveLength(49);
    expect(INSTRUMENTS.filter(({ id }) => library.guidance[id] === undefined)).toEqual([]);
  });

  test.each(INSTRUMENTS.filter(({ by }) => by !== undefined))('$id is superseded by $by', ({ id, by }) => {
    expect(library.guidance[id]?.supersededBy).toBe(by);
    expect(library.guidance[by ?? '']?.supersededBy).toBeUndefined();
  });

  test('nothing else is superseded', () => {
    const superseded = Object.entries(library.guidance).filter(([, entry]) => entry.supersededBy !== undefined);
    const known = INSTRUMENTS.filter(({ by }) => by !== undefined).map(({ id }) => id);
    expect(superseded.map(([id]) => id).sort()).toEqual([...known].sort());
  });

  test('no section answers or cites what is superseded or not confirmed', () => {
    const usable = ([, { supersededBy, confidence }]: [string, (typeof library.guidance)[string]]): boolean =>
      supersededBy === undefined && confidence === 'confirmed';
    const allowed = new Set(
      Object.entries(library.guidance)
        .filter(usable)
        .map(([id]) => id),
    );
    for (const { id, answers, body } of library.sections) {
      expect(answers.length, `${id} answers nothing`).toBeGreaterThan(0);
      const named = [...answers.map(idOf), ...propsOf(body, 'Cite', 'id')];
      expect(
        named.filter((name) => !allowed.has(name)),
        id,
      ).toEqual([]);
    }
  });
});

describe('products', () => {
  test('the file is sound and says what became of names in old policies', async () => {
    const products = await shipped('products', ProductsRegistrySchema);
    expect(products.websense).toMatchObject({ status: 'renamed', to: 'forcepoint-web-security' });
    expect(products['mcafee-web-gateway']).toMatchObject({ status: 'renamed', to: 'skyhigh-secure-web-gateway' });
    const kinds = new Set(Object.values(products).flatMap(({ kind }) => kind));
    for (const kind of ['filtering', 'monitoring', 'antiMalware', 'mis', 'learningPlatform'] as const)
      expect(kinds.has(kind), kind).toBe(true);
  });

  test('no two products share a name', async () => {
    const products = await shipped('products', ProductsRegistrySchema);
    const names = Object.values(products).flatMap(({ name, alsoKnownAs }) => [name, ...alsoKnownAs]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  const product = (more: string) => `a:\n  name: A\n  kind: [filtering]\n  checkedOn: 2026-11-22\n${more}`;
  test.each([
    ['a status that there is not', product('  status: old\n'), 'a.status'],
    ['a new name that is missing', product('  status: renamed\n'), 'a.to'],
    ['a new name that is not listed', product('  status: renamed\n  to: b\n'), 'b'],
    [
      'a new name that is old itself',
      `${product('  status: renamed\n  to: b\n')}b:\n  name: B\n  kind: [filtering]\n  checkedOn: 2026-11-22\n  status: retired\n`,
      'not current',
    ],
    ['a new name for a current product', product('  status: current\n  to: b\n'), 'to'],
    ['a kind that there is not', product('  status: current\n').replace('[filtering]', '[fax]'), 'kind'],
    ['no kind', product('  status: current\n').replace('[filtering]', '[]'), 'kind'],
    ['no date', 'a:\n  name: A\n  kind: [filtering]\n  status: current\n', 'checkedOn'],
  ])('%s is refused', (_name, text, said) => {
    const { value, diagnostics } = check(ProductsRegistrySchema, text);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ message, fix }) => `${message} ${fix}`).join('\n')).toContain(said.split('.').at(-1));
  });
});

describe('ages for services', () => {
  test('the file is sound, and thirteen is the age of the law on consent', async () => {
    const ages = await shipped('service-ages', ServiceAgesRegistrySchema);
    expect(ages['consent-to-data']).toMatchObject({
      minimumAge: 13,
      basis: 'law',
      law: 'dpa-2018',
      section: 'section 9',
    });
    const laws = Object.values(ages).flatMap(({ law }) => law ?? []);
    expect(laws.filter((law) => library.guidance[law] === undefined)).toEqual([]);
  });

  test('what is announced is expected, raises the age and is not law', async () => {
    const ages = await shipped('service-ages', ServiceAgesRegistrySchema);
    const announced = Object.values(ages).filter(({ expected }) => expected !== undefined);
    expect(announced.length).toBeGreaterThan(0);
    for (const { kind, minimumAge, basis, expected } of announced) {
      expect(expected?.minimumAge, kind).toBeGreaterThan(minimumAge ?? 0);
      expect(expected?.from, kind).toBe('2027-04-01');
      expect(basis, kind).not.toBe('law');
    }
  });

  test.each([
    ['an age in words', 'minimumAge: thirteen'],
    ['an age beyond reason', 'minimumAge: 99'],
    ['a basis that there is not', 'basis: habit'],
    ['an announcement without a day', 'expected: { minimumAge: 16, note: soon }'],
  ])('%s is refused', (_name, line) => {
    const basis = line.startsWith('basis') ? '' : '  basis: law\n';
    const text = `a:\n  kind: A\n  note: A\n  checkedOn: 2026-11-22\n${basis}  ${line}\n`;
    expect(check(ServiceAgesRegistrySchema, text).value).toBeUndefined();
  });
});

describe('local authorities', () => {
  test('the file shows the format with two invented areas', async () => {
    const authorities = await shipped('local-authorities', LocalAuthoritiesRegistrySchema);
    expect(Object.keys(authorities)).toEqual(['westshire', 'harmouth']);
    for (const { example, name, contacts } of Object.values(authorities)) {
      expect(example).toBe(true);
      expect(contacts.localAuthority.name).toBe(name);
    }
  });

  test('an entry without an emergency number is refused', async () => {
    const text = await readFile(join(contentFolder, 'registries', 'local-authorities.yaml'), 'utf8');
    const broken = text.replace(/^ *outOfHoursTelephone: 01632 960 321\n/m, '');
    expect(broken).not.toBe(text);
    const { value, diagnostics } = check(LocalAuthoritiesRegistrySchema, broken);
    expect(value).toBeUndefined();
    expect(diagnostics[0]?.message).toContain('outOfHoursTelephone');
  });
});

describe('the policies beside online safety', () => {
  test.each(['acceptable-use', 'data-security', 'social-media'])('%s has eight to fourteen sections', (id) => {
    const policy = library.policies.find((candidate) => candidate.id === id);
    expect(policy?.sections.length).toBeGreaterThanOrEqual(8);
    expect(policy?.sections.length).toBeLessThanOrEqual(14);
  });

  test('they link to sections of their own policy and of online safety alone, which every school publishes', () => {
    const policyOf = new Map(library.sections.map(({ id, policy }) => [id, policy]));
    for (const { id, policy, body } of library.sections) {
      for (const to of propsOf(body, 'SectionLink', 'to'))
        expect([policy, 'online-safety'], `${id} → ${to}`).toContain(policyOf.get(to));
    }
  });
});
