import { join } from 'node:path';
import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import type { School } from '../document/school.ts';
import { type SchoolConfig, SchoolConfigSchema } from '../schema/school.ts';
import { type TrustConfig, TrustConfigSchema } from '../schema/trust.ts';
import { readEditions } from './editions.ts';
import { readYaml, type SchoolFolder } from './find-schools.ts';
import { type LogoOutcome, readLogo } from './logo.ts';
import { merge } from './merge.ts';
import { allOrigins, originOf } from './origins.ts';
import { readOwnText } from './own-text.ts';
import { type Origin, validate } from './validate.ts';
import type { YamlSource } from './yaml.ts';

/** Reads one school: its settings with those of its trust, its logo, its own text and its editions. */
export async function readSchool({ id, folder, trust }: SchoolFolder): Promise<Outcome<School | undefined>> {
  const failed = (diagnostics: readonly Diagnostic[]): Outcome<undefined> => ({
    value: undefined,
    diagnostics: diagnostics.map((diagnostic) => ({ ...diagnostic, school: id })),
  });
  const source = await readYaml(join(folder, 'school.yaml'));
  if (!source?.value) return failed(source?.diagnostics ?? []);
  const checked = trust.source && checkTrust(trust.source);
  if (checked && hasErrors(checked.diagnostics)) return failed(checked.diagnostics);
  const origins: [Origin, ...Origin[]] = [
    { source, prefix: '' },
    ...(trust.source ? [{ source: trust.source, prefix: 'defaults' }] : []),
  ];
  const merged = merge(defaultsOf(trust.source), source.value);
  const { value: config, diagnostics } = validate(SchoolConfigSchema, merged, origins, id);
  if (!config) return { value: undefined, diagnostics };
  const logo = await findLogo(config, folder, trust.folder);
  if (logo && 'problem' in logo) return failed([logoProblem(logo, origins, source.file)]);
  const own = await readOwnText(config, folder, source.file, origins, id);
  if (own.diagnostics.length > 0) return { value: undefined, diagnostics: own.diagnostics };
  const editions = await readEditions(folder, id);
  const school: School = {
    id,
    trustId: trust.id,
    trust: identityOf(checked?.value),
    config,
    origins: allOrigins(origins),
    file: source.file,
    logo: logo?.logo,
    ...own.value,
    editions: editions.value,
  };
  return { value: school, diagnostics: editions.diagnostics };
}

/** Checks the file of a trust. */
export function checkTrust(source: YamlSource): Outcome<TrustConfig | undefined> {
  if (!source.value) return { value: undefined, diagnostics: source.diagnostics };
  const { value, diagnostics } = validate(TrustConfigSchema, source.value, [{ source, prefix: '' }]);
  return { value, diagnostics };
}

function defaultsOf(trust: YamlSource | undefined): YamlSource['value'] & object {
  const defaults = trust?.value?.defaults;
  return typeof defaults === 'object' && !Array.isArray(defaults) ? (defaults as YamlSource['value'] & object) : {};
}

/** A trust without its defaults, which the settings of its schools hold. */
function identityOf(trust: TrustConfig | undefined): School['trust'] {
  const { defaults: _defaults, ...identity } = trust ?? { defaults: {} };
  return trust && ('name' in identity ? identity : undefined);
}

/** The logo of a school may lie in its folder or in that of its trust. */
async function findLogo({ logo }: SchoolConfig, folder: string, trust: string): Promise<LogoOutcome | undefined> {
  return logo === undefined ? undefined : readLogo(logo, folder === trust ? [folder] : [folder, trust]);
}

function logoProblem(
  { problem, fix }: Extract<LogoOutcome, { problem: string }>,
  origins: readonly Origin[],
  file: string,
): Diagnostic {
  const place = originOf('logo', origins) ?? { file, line: 1, column: 1 };
  const excerpt = origins.find((origin) => origin.source.file === place.file)?.source.lines[place.line - 1] ?? '';
  return { rule: 'config/logo', severity: 'error', ...place, message: problem, fix, excerpt };
}
