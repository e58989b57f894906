import type { DocumentRule } from './rule.ts';
import { typedCitations } from './typed-law.ts';

/** Law or guidance of which only a draft was seen, in what the school typed itself. */
export const expectedLaw: DocumentRule = {
  id: 'document/expected-law',
  checks: ['C06'],
  name: 'A school relies on final texts only',
  reason: 'A draft may change before it counts, and nobody can be held to it.',
  severity: 'warning',
  source: 'content/registries/guidance.yaml',
  bad: 'We follow Keeping children safe in education 2026.',
  good: 'We follow Keeping children safe in education 2025.',
  check: (input) => typedCitations(input, 'expected'),
};
