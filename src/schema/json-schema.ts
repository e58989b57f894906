import { z } from 'zod';
import { SchoolConfigSchema } from './school.ts';
import { TrustConfigSchema } from './trust.ts';

type Json = Record<string, unknown>;

/**
 * The JSON Schema that editors use for school.yaml. Keys a trust may supply are not required in it, and text may
 * look like a number, because policypress reads every value as text.
 */
export function schoolJsonSchema(): Json {
  const schema = toJson(SchoolConfigSchema);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'policypress: the configuration of one school',
    ...loosen(schema),
  };
}

/** The JSON Schema for trust.yaml; its defaults may hold any key of school.yaml. */
export function trustJsonSchema(): Json {
  const trust = toJson(TrustConfigSchema.omit({ defaults: true })) as { properties: Json };
  const school = loosen(toJson(SchoolConfigSchema)) as { definitions?: Json };
  const { definitions, ...defaults } = school;
  const properties = {
    ...trust.properties,
    defaults: { ...defaults, description: 'Any key of school.yaml, as the default for every school of the trust.' },
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'policypress: the configuration of a trust',
    ...trust,
    properties,
    definitions,
  };
}

function toJson(schema: z.ZodType): Json {
  const json = z.toJSONSchema(schema, {
    target: 'draft-07',
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      const meta = jsonSchema as Json;
      const types = meta.jsonTypes as string[] | undefined;
      delete meta.jsonTypes;
      const who = meta.who;
      delete meta.who;
      if (who !== undefined && typeof meta.description === 'string')
        meta.description = `${meta.description} Ask: ${who}.`;
      if (types && meta.enum === undefined) meta.type = types;
    },
  }) as Json;
  delete json.$schema;
  return json;
}

/** Takes `required` off everything a trust may supply: all but the entries of lists. */
function loosen(schema: Json): Json {
  const walk = (node: unknown, inList: boolean): unknown => {
    if (Array.isArray(node)) return node.map((item) => walk(item, inList));
    if (typeof node !== 'object' || node === null) return node;
    const out: Json = {};
    for (const [name, value] of Object.entries(node)) {
      if (name === 'required' && Array.isArray(value) && !inList) continue;
      out[name] = name === 'examples' || name === 'default' ? value : walk(value, inList || name === 'items');
    }
    return out;
  };
  return walk(schema, false) as Json;
}
