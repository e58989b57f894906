import { readFileSync } from 'node:fs';
import type { School } from '../../src/document/school.ts';
import { parseYaml } from '../../src/read/yaml.ts';
import { SchoolConfigSchema } from '../../src/schema/school.ts';

/** The smallest complete configuration, as a person would write it. */
export const smallSchoolYaml = readFileSync(new URL('./small-school.yaml', import.meta.url), 'utf8');

/** A complete school; `change` may alter the parsed YAML before it is checked. */
export function smallSchool(change: (yaml: Record<string, unknown>) => void = () => undefined): School {
  const source = parseYaml(smallSchoolYaml, 'schools/alder-green/school.yaml');
  const yaml = structuredClone(source.value ?? {}) as Record<string, unknown>;
  change(yaml);
  const origins = Object.fromEntries(source.valueAt);
  return {
    id: 'alder-green',
    trustId: 'alder-green',
    config: SchoolConfigSchema.parse(yaml),
    origins,
    file: source.file,
    ownText: {},
  };
}
