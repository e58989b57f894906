import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import type { School } from '../document/school.ts';
import { SchoolConfigSchema } from '../schema/school.ts';
import { isSlug, SLUG_LONGEST } from '../schema/text.ts';
import { type TrustConfig, TrustConfigSchema } from '../schema/trust.ts';
import { readEditions } from './editions.ts';
import { displayName, listFolder } from './folders.ts';
import { readLogo } from './logo.ts';
import { merge } from './merge.ts';
import { allOrigins, originOf } from './origins.ts';
import { readOwnText } from './own-text.ts';
import { type Origin, validate } from './validate.ts';
import { parseYaml, type YamlSource } from './yaml.ts';

/** Everything that was found in a folder of schools. */
export interface Schools {
  /** The schools whose configuration is complete, sorted by id. */
  readonly schools: readonly School[];
  /** The ids of all schools found, broken ones included. */
  readonly found: readonly string[];
}

interface TrustFolder {
  readonly id: string;
  readonly folder: string;
  readonly source: YamlSource | undefined;
}

/**
 * Reads every school below a folder: `<trust>/trust.yaml` with `<trust>/<school>/school.yaml`, or
 * `<school>/school.yaml` for a school that stands alone.
 * @returns the complete schools and the ids of all; diagnostics for everything that is wrong in any of them, so
 *   that one broken school never hides another
 */
export async function readSchools(root: string): Promise<Outcome<Schools>> {
  const diagnostics: Diagnostic[] = [];
  const schools: School[] = [];
  const found = new Map<string, string>();
  const add = async (id: string, folder: string, trust: TrustFolder): Promise<void> => {
    const file = displayName(join(folder, 'school.yaml'));
    const first = found.get(id.toLowerCase());
    if (!isSlug(id))
      diagnostics.push(
        folderProblem(
          file,
          'config/bad-slug',
          `The folder “${id}” cannot become a web address.`,
          `Name it with small letters, digits and single dashes, at most ${SLUG_LONGEST} characters.`,
        ),
      );
    else if (first)
      diagnostics.push(
        folderProblem(
          file,
          'config/repeated-school',
          `There are two schools “${id}”: the other is ${first}.`,
          'Rename one of the two folders.',
        ),
      );
    else {
      found.set(id.toLowerCase(), file);
      const outcome = await readSchool(id, folder, trust);
      if (outcome.value) schools.push(outcome.value);
      diagnostics.push(...outcome.diagnostics);
    }
  };
  for (const name of await listFolder(root, 'folders')) {
    const folder = join(root, name);
    const trust: TrustFolder = { id: name, folder, source: await readYaml(join(folder, 'trust.yaml')) };
    const before = found.size;
    const standsAlone = (await listFolder(folder, 'files')).includes('school.yaml');
    if (standsAlone) await add(name, folder, trust);
    const children = (await listFolder(folder, 'folders')).map((child) => join(folder, child));
    for (const child of children) {
      if ((await listFolder(child, 'files')).includes('school.yaml'))
        await add(child.split(/[\\/]/).at(-1) ?? '', child, trust);
    }
    if (trust.source && found.size === before) diagnostics.push(...checkTrust(trust.source).diagnostics);
  }
  if (found.size === 0 && diagnostics.length === 0) {
    diagnostics.push(
      folderProblem(
        displayName(root) || '.',
        'config/no-schools',
        'There is no school here.',
        'Put a school.yaml into a folder of its own; docs/first-school.md shows how.',
      ),
    );
  }
  return {
    value: { schools: schools.sort((a, b) => (a.id < b.id ? -1 : 1)), found: [...found.keys()].sort() },
    diagnostics,
  };
}

const folderProblem = (file: string, rule: string, message: string, fix: string): Diagnostic => ({
  rule,
  severity: 'error',
  file,
  line: 1,
  column: 1,
  message,
  fix,
});

async function readYaml(file: string): Promise<YamlSource | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : parseYaml(text, displayName(file));
}

function checkTrust(source: YamlSource): Outcome<TrustConfig | undefined> {
  if (!source.value) return { value: undefined, diagnostics: source.diagnostics };
  const { value, diagnostics } = validate(TrustConfigSchema, source.value, [{ source, prefix: '' }]);
  return { value, diagnostics };
}

async function readSchool(id: string, folder: string, trust: TrustFolder): Promise<Outcome<School | undefined>> {
  const source = await readYaml(join(folder, 'school.yaml'));
  if (!source?.value)
    return {
      value: undefined,
      diagnostics: (source?.diagnostics ?? []).map((diagnostic) => ({ ...diagnostic, school: id })),
    };
  const checked = trust.source ? checkTrust(trust.source) : undefined;
  if (checked && hasErrors(checked.diagnostics))
    return { value: undefined, diagnostics: checked.diagnostics.map((diagnostic) => ({ ...diagnostic, school: id })) };
  const trustConfig = checked?.value;
  const defaults = trust.source?.value?.defaults;
  const merged = merge(
    typeof defaults === 'object' && !Array.isArray(defaults) ? (defaults as YamlSource['value'] & object) : {},
    source.value,
  );
  const origins: [Origin, ...Origin[]] = [
    { source, prefix: '' },
    ...(trust.source ? [{ source: trust.source, prefix: 'defaults' }] : []),
  ];
  const { value: config, diagnostics } = validate(SchoolConfigSchema, merged, origins, id);
  if (!config) return { value: undefined, diagnostics };
  const logo =
    config.logo === undefined
      ? undefined
      : await readLogo(config.logo, folder === trust.folder ? [folder] : [folder, trust.folder]);
  if (logo && 'problem' in logo) {
    const place = originOf('logo', origins) ?? { file: source.file, line: 1, column: 1 };
    const excerpt = origins.find((origin) => origin.source.file === place.file)?.source.lines[place.line - 1] ?? '';
    return {
      value: undefined,
      diagnostics: [
        { rule: 'config/logo', severity: 'error', ...place, message: logo.problem, fix: logo.fix, school: id, excerpt },
      ],
    };
  }
  const own = await readOwnText(config, folder, source.file, origins, id);
  if (own.diagnostics.length > 0) return { value: undefined, diagnostics: own.diagnostics };
  const editions = await readEditions(folder, id);
  const { defaults: _defaults, ...trustIdentity } = trustConfig ?? { defaults: {} };
  const school: School = {
    id,
    trustId: trust.id,
    trust: trustConfig && ('name' in trustIdentity ? trustIdentity : undefined),
    config,
    origins: allOrigins(origins),
    file: source.file,
    logo: logo?.logo,
    ...own.value,
    editions: editions.value,
  };
  return { value: school, diagnostics: editions.diagnostics };
}
