import { textRules } from '../../../src/check/text/index.ts';
import type { TextRule } from '../../../src/check/text/rule.ts';
import { parseTextFile } from '../../../src/check/text/text-file.ts';
import { shippedLibrary } from '../../support/library.ts';

/** All rules, with the registries that policypress ships. */
export const rules = textRules({ ...(await shippedLibrary()), today: '2026-11-22' });

export function rule(id: string): TextRule {
  const found = rules.find((candidate) => candidate.id === `text/${id}`);
  if (!found) throw new Error(`There is no rule text/${id}`);
  return found;
}

/** What one rule says about a text: line and message. */
export const told = (id: string, text: string): string[] =>
  rule(id)
    .check(parseTextFile('policy.txt', text))
    .map(({ line, message }) => `${line}: ${message}`);
