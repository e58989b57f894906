import { readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import { exists } from '../publish/new-files.ts';
import { displayName, listFolder } from '../read/folders.ts';
import { validate } from '../read/validate.ts';
import { parseYaml, type YamlSource } from '../read/yaml.ts';
import { isSlug, SLUG_LONGEST } from '../schema/text.ts';
import { type TrustConfig, TrustConfigSchema } from '../schema/trust.ts';
import { type Answers, isMap } from './answers.ts';

/** Where new schools go: the folder of all schools, or that of a trust in it. */
export interface Place {
  readonly root: string;
  readonly folder: string;
  readonly trust: Trust | undefined;
}
export interface Trust {
  readonly id: string;
  readonly source: YamlSource;
  readonly config: TrustConfig;
  /** Its `defaults`, as they were typed. */
  readonly defaults: Answers;
}

const FOLDER_RULE = `Name it with small letters, digits and single dashes, at most ${SLUG_LONGEST} characters, such as larkfield-primary.`;

/** The trusts of a folder, by id. */
export async function trustsIn(root: string): Promise<readonly string[]> {
  const names = await listFolder(root, 'folders');
  const found = await Promise.all(names.map((name) => exists(join(root, name, 'trust.yaml'))));
  return names.filter((_, index) => found[index]);
}

/** The folder for new schools, with what the trust gives; a message or diagnostics where it cannot be used. */
export async function choosePlace(
  root: string,
  trustId: string | undefined,
): Promise<Place | { readonly problem: string } | { readonly diagnostics: readonly Diagnostic[] }> {
  if (trustId === undefined) return { root, folder: root, trust: undefined };
  const known = await trustsIn(root);
  if (!known.includes(trustId)) {
    const near = didYouMean(trustId, known);
    const fix = near
      ? `Did you mean “${near}”?`
      : known.length > 0
        ? `The trusts are ${known.join(', ')}.`
        : 'A trust is a folder with a trust.yaml; docs/first-school.md shows one.';
    return { problem: `There is no trust “${trustId}” in ${root}. ${fix}` };
  }
  const file = join(root, trustId, 'trust.yaml');
  const source = parseYaml(await readFile(file, 'utf8'), displayName(file));
  if (!source.value) return { diagnostics: source.diagnostics };
  const { value, diagnostics } = validate(TrustConfigSchema, source.value, [{ source, prefix: '' }]);
  if (!value || hasErrors(diagnostics)) return { diagnostics };
  const given = source.value.defaults;
  const trust = { id: trustId, source, config: value, defaults: isMap(given) ? given : {} };
  return { root, folder: join(root, trustId), trust };
}

/** What speaks against a new school in a folder of this name; undefined when nothing does. */
export async function folderProblem(place: Place, id: string): Promise<string | undefined> {
  if (!isSlug(id)) return `The folder “${id}” cannot become a web address. ${FOLDER_RULE}`;
  const file = join(place.folder, id, 'school.yaml');
  if (await exists(file)) return `${displayName(file)} is there already, and is left as it is.`;
  if (place.trust === undefined && (await exists(join(place.root, id, 'trust.yaml'))))
    return `“${id}” is a trust. To add a school to it, give --trust ${id} and the folder of the school.`;
  const other = await sameElsewhere(place.root, id);
  return other && `There is a school “${id}” already: ${displayName(other)}. Choose another folder name.`;
}

async function sameElsewhere(root: string, id: string): Promise<string | undefined> {
  const parents = [root, ...(await listFolder(root, 'folders')).map((name) => join(root, name))];
  for (const parent of parents) {
    const file = join(parent, id, 'school.yaml');
    if (await exists(file)) return file;
  }
  return undefined;
}

/** A folder name made from the name of a school: `St Aidan’s Primary School` becomes `st-aidans-primary`. */
export const folderFor = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_LONGEST)
    .replace(/^-|-$/g, '')
    .replace(/-school$/, '');

/** The path of the JSON Schema, seen from the folder of a school. */
export const schemaPathFrom = (root: string, folder: string): string =>
  [...relative(folder, resolve(root)).split(sep), 'school.schema.json'].join('/');
