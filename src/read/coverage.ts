import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import type { Library } from '../document/library.ts';
import { visitComponents } from '../document/template.ts';
import { DECISIONS } from '../schema/decisions.ts';
import { type Coverage, CoverageSchema, type HomeKind } from '../schema/library/coverage.ts';
import { displayName, listFolder } from './folders.ts';
import { validate } from './validate.ts';
import { parseYaml } from './yaml.ts';

/**
 * Reads `coverage.yaml` and looks up every home it names.
 * @param root the content folder
 * @param library the library that was read from it
 * @returns the homes by topic, or undefined where the file is missing or broken; a diagnostic for every home that the
 *   library does not have
 */
export async function readCoverage(root: string, library: Library): Promise<Outcome<Coverage | undefined>> {
  const path = join(root, 'coverage.yaml');
  const file = displayName(path);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) {
    const message = 'The library needs this file, and it is not there.';
    const fix = 'Copy it from the library that comes with policypress.';
    return {
      value: undefined,
      diagnostics: [{ rule: 'library/missing-file', severity: 'error', file, line: 1, column: 1, message, fix }],
    };
  }
  const source = parseYaml(text, file);
  if (!source.value) return { value: undefined, diagnostics: source.diagnostics };
  const { value, diagnostics } = validate(CoverageSchema, source.value, [{ source, prefix: '' }]);
  if (!value) return { value, diagnostics: [...source.diagnostics, ...diagnostics] };
  const known = homesOf(library, await registries(root));
  const missing = Object.entries(value).flatMap(([topic, homes]) =>
    homes.flatMap((home, index): Diagnostic[] => {
      const [kind, id] = Object.entries(home).find((entry) => entry[1] !== undefined) as [HomeKind, string];
      if (kind === 'retired' || known[kind].includes(id)) return [];
      const place = source.valueAt.get(`${topic}.${index}.${kind}`) ?? { file, line: 1, column: 1 };
      const near = didYouMean(id, known[kind]);
      return [
        {
          rule: 'library/unknown-home',
          severity: 'warning',
          ...place,
          message: `The topic “${topic}” has its home in the ${kind} “${id}”, which does not exist.`,
          fix: near ? `Did you mean “${near}”?` : `Use one of: ${known[kind].join(', ')}.`,
          excerpt: source.lines[place.line - 1] ?? '',
        },
      ];
    }),
  );
  return { value, diagnostics: missing };
}

/** The names of the registries, which are files. */
const registries = async (root: string): Promise<string[]> =>
  (await listFolder(join(root, 'registries'), 'files'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length));

/** Every home of a library, by kind, in alphabetical order. */
function homesOf(library: Library, registryNames: readonly string[]): Record<HomeKind, readonly string[]> {
  const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id).sort();
  return {
    section: ids(library.sections),
    clause: [...new Set(library.clauses.flatMap(({ id, body }) => clausesIn(id, body)))].sort(),
    record: ids(library.records),
    agreement: ids(library.agreements),
    flowchart: ids(library.flowcharts),
    sheet: ids(library.sheets),
    registry: registryNames,
    decision: DECISIONS,
    retired: [],
  };
}

function clausesIn(topic: string, body: Library['clauses'][number]['body']): string[] {
  const found: string[] = [];
  visitComponents(body, ({ name, props }) => {
    if (name === 'Clause' && typeof props.id === 'string') found.push(`${topic}#${props.id}`);
  });
  return found;
}
