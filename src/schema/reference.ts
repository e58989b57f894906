import { z } from 'zod';
import { helpOf, keysUnder, unwrap } from './paths.ts';
import { SchoolConfigSchema } from './school.ts';
import { TrustConfigSchema } from './trust.ts';

/** Renders docs/configuration.md from the schema: every key with its sentence, an example and who would know. */
export function renderReference(): string {
  return [
    '# Configuration reference',
    '',
    '<!-- Made by `npm run schema` from src/schema. Do not edit. -->',
    '',
    'A school is one folder with a `school.yaml`. A trust is a folder with a `trust.yaml` and a folder for each school; what stands under `defaults:` there counts for every school that does not say otherwise. Start from [first-school.md](first-school.md).',
    '',
    'How a trust’s defaults and a school’s own settings come together: groups merge key by key; single values and lists are replaced; a person, a local contact, a linked policy and a system (such as `filtering`) are replaced whole, so that a name of the school never stands next to a number of the trust.',
    '',
    'Every value is read as it is typed: `01632 960 100` keeps its zero and `1.10` its nought. Put a value between quotation marks if it starts with `#`, `*`, `&`, `!`, `[` or `{`, or contains a colon followed by a space.',
    '',
    '## school.yaml',
    '',
    ...rows(SchoolConfigSchema, '', 2),
    '## trust.yaml',
    '',
    ...rows(TrustConfigSchema, '', 2),
    '',
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()
    .concat('\n');
}

function rows(schema: z.ZodType, prefix: string, depth: number): string[] {
  const keys = keysUnder(schema);
  const leaves = keys.filter(([, child]) => keysUnder(elementOf(child)).length === 0);
  const groups = keys.filter(([, child]) => keysUnder(elementOf(child)).length > 0);
  const table =
    leaves.length === 0
      ? []
      : [
          '| Key | | What it is | Example | Ask |',
          '|---|---|---|---|---|',
          ...leaves.map(([name, child]) => row(name, child)),
          '',
        ];
  return [
    ...table,
    ...groups.flatMap(([name, child]) => {
      const list = unwrap(child) instanceof z.ZodArray;
      const help = helpOf(child);
      const path = prefix === '' ? name : `${prefix}.${name}`;
      const kind = list ? ' A list.' : '';
      return [
        `${'#'.repeat(Math.min(depth + 1, 5))} \`${path}\``,
        '',
        `${help?.description ?? ''}${kind} ${need(child)}${help ? ` Ask: ${help.who}.` : ''}`,
        '',
        ...rows(elementOf(child), path, depth + 1),
      ];
    }),
  ];
}

const elementOf = (schema: z.ZodType): z.ZodType => {
  const inner = unwrap(schema);
  return inner instanceof z.ZodArray ? (inner.element as z.ZodType) : inner;
};

const need = (schema: z.ZodType): string => (schema.safeParse(undefined).success ? 'Optional.' : 'Required.');

function row(name: string, schema: z.ZodType): string {
  const help = helpOf(schema);
  const inner = unwrap(schema);
  const answers =
    inner instanceof z.ZodEnum ? ` One of: ${inner.options.map((option) => `\`${option}\``).join(', ')}.` : '';
  const required = schema.safeParse(undefined).success ? '' : 'required';
  return `| \`${name}\` | ${required} | ${help?.description ?? ''}${answers} | \`${example(help?.example)}\` | ${help?.who ?? ''} |`;
}

function example(value: unknown): string {
  if (typeof value === 'string') return /^[#*&!{[]|: /.test(value) ? `"${value}"` : value;
  return JSON.stringify(value ?? '').replace(/\|/g, '\\|');
}
