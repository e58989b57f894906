import type { z } from 'zod';
import { flowYaml } from '../read/validate.ts';
import type { YamlValue } from '../read/yaml.ts';
import { keysUnder } from '../schema/paths.ts';
import { SchoolConfigSchema } from '../schema/school.ts';
import { type Answers, isMap } from './answers.ts';
import { helpFor, requiredUnder } from './help.ts';
import { inherited } from './inherited.ts';
import { scalar } from './scalar.ts';

export interface RenderInput {
  readonly answers: Answers;
  /** What the trust gives; it is not listed as missing. */
  readonly defaults: Answers;
  /** Where the JSON Schema for editors lies, seen from the file. */
  readonly schemaPath: string;
}

/**
 * The text of a school.yaml: the answers in the order of the schema, each under a line that says what it is, and a
 * comment for everything that is needed and not answered yet.
 */
export function renderSchool({ answers, defaults, schemaPath }: RenderInput): string {
  const first = `# yaml-language-server: $schema=${schemaPath}`;
  return `${[first, ...group(answers, SchoolConfigSchema, '', '', defaults)].join('\n')}\n`;
}

/** Any map as YAML, without comments. */
export const renderPlain = (map: Answers): string => `${plainLines(map, '').join('\n')}\n`;

function group(map: Answers, schema: z.ZodType, path: string, indent: string, defaults: Answers): string[] {
  const known = keysUnder(schema);
  let afterGroup = true;
  const lines = known.flatMap(([name, child]) => {
    const here = path === '' ? name : `${path}.${name}`;
    const value = Object.hasOwn(map, name) ? map[name] : undefined;
    const isGroup = keysUnder(child).length > 0;
    const gap = path === '' && (isGroup || afterGroup) ? [''] : [];
    if (value === undefined) {
      const missing = missingLines(name, here, child, indent, defaults);
      if (missing.length === 0) return [];
      afterGroup = isGroup;
      return [...gap, ...missing];
    }
    afterGroup = isGroup;
    const said = helpFor(name, child)?.description;
    const comment = said === undefined ? [] : [`${indent}# ${said}`];
    if (isMap(value) && isGroup && Object.keys(value).length > 0)
      return [...gap, ...comment, `${indent}${name}:`, ...group(value, child, here, `${indent}  `, defaults)];
    return [...gap, ...comment, ...entry(name, value, indent)];
  });
  const others = Object.entries(map).filter(([name]) => !known.some(([other]) => other === name));
  return [...lines, ...others.flatMap(([name, value]) => entry(name, value, indent))];
}

function missingLines(name: string, path: string, schema: z.ZodType, indent: string, defaults: Answers): string[] {
  if (schema.safeParse(undefined).success || inherited(defaults, path, schema) === 'all') return [];
  const help = helpFor(name, schema);
  if (!help) return [];
  const said = `${indent}# ${help.description}`;
  if (requiredUnder(schema).length === 0)
    return [said, `${indent}# Missing: the ${help.who} would know. For example ${name}: ${flowYaml(help.example)}`];
  const lines = sample(name, path, schema, defaults).map((line) => `${indent}# ${line}`);
  return [said, `${indent}# Missing. These are examples, each with who would know:`, ...lines];
}

/** What has to stand in a group, filled with examples. */
function sample(name: string, path: string, schema: z.ZodType, defaults: Answers, given?: unknown): string[] {
  if (inherited(defaults, path, schema) === 'all') return [];
  const help = helpFor(name, schema);
  const needed = requiredUnder(schema);
  if (needed.length === 0) return help ? [`${name}: ${flowYaml(given ?? help.example)} # ${help.who}`] : [];
  const examples = (help?.example ?? {}) as Readonly<Record<string, unknown>>;
  const lines = needed.flatMap(([key, child]) => sample(key, `${path}.${key}`, child, defaults, examples[key]));
  return [`${name}:`, ...lines.map((line) => `  ${line}`)];
}

const plainLines = (map: Answers, indent: string): string[] =>
  Object.entries(map).flatMap(([name, value]) => entry(name, value, indent));

/** One key with its value, over as many lines as it needs. */
function entry(name: string, value: YamlValue, indent: string): string[] {
  const key = `${indent}${scalar(name)}:`;
  if (typeof value === 'string') return [`${key} ${scalar(value)}`];
  if (Array.isArray(value))
    return value.length === 0 ? [`${key} []`] : [key, ...(value as YamlValue[]).flatMap((one) => item(one, indent))];
  return Object.keys(value).length === 0 ? [`${key} {}`] : [key, ...plainLines(value as Answers, `${indent}  `)];
}

function item(value: YamlValue, indent: string): string[] {
  const dash = `${indent}  - `;
  if (typeof value === 'string') return [`${dash}${scalar(value)}`];
  if (Array.isArray(value)) return [`${dash}[${(value as YamlValue[]).map((one) => scalar(String(one))).join(', ')}]`];
  const [first = '{}', ...rest] = plainLines(value as Answers, `${indent}    `);
  return [`${dash}${first.trimStart()}`, ...rest];
}
