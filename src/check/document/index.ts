import type { DocumentRule } from './rule.ts';

/** Every rule that looks at resolved documents, in the order of `docs/checks.md`. */
export const documentRules: readonly DocumentRule[] = [];
