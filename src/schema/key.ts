import type { z } from 'zod';

/** Who in a school would know the answer to a question of the configuration, in the order of a report. */
export const WHO = [
  'headteacher',
  'designated safeguarding lead',
  'IT manager or provider',
  'business manager',
  'school office',
  'clerk to the governors',
  'data protection officer',
  'trust central team',
] as const;
export type Who = (typeof WHO)[number];

/** The help that stands beside every key: it feeds editors, `docs/configuration.md` and messages. */
export interface KeyHelp {
  readonly description: string;
  readonly example: unknown;
  readonly who: Who;
}

/**
 * Attaches the help of a key to its schema.
 * @param schema what the key may hold
 * @param description one sentence that says what the key is for
 * @param example a value as a school would write it in YAML
 * @param who who in school would know the answer
 */
export function key<T extends z.ZodType>(schema: T, description: string, example: unknown, who: Who): T {
  const { id: _id, ...inherited } = schema.meta() ?? {};
  return schema.meta({ ...inherited, description, examples: [example], who });
}
