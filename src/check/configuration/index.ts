import type { ConfigurationRule } from './rule.ts';

/** Every rule that looks at several settings of a school at once, in the order of `docs/checks.md`. */
export const configurationRules: readonly ConfigurationRule[] = [];
