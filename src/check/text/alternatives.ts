import { patternRule, type TextRule } from './rule.ts';

const choose = 'Keep the one that applies.';

/** Words of a model text between which the school was to choose. */
export const alternatives: TextRule = patternRule(
  {
    id: 'text/alternative',
    checks: ['C04'],
    name: 'Every choice of the model has been made',
    reason: 'Two answers with a stroke between them leave a reader to guess which one holds.',
    severity: 'warning',
    bad: 'Every user will sign/will be shown the rules of the school/ academy.',
    good: 'Every user signs the rules of the school.',
  },
  [
    {
      pattern:
        /\bschools?\s*\/\s*(?:academy|academies|college|trust|setting)\b|\bhead ?teachers?\s*\/\s*principals?\b/i,
      message: '“$&”: both kinds of school are left in.',
      fix: choose,
    },
    {
      pattern: /\bwill [a-z]+\s*\/\s*(?:will|must|should|may) [a-z]+/i,
      message: '“$&”: two rules with a stroke between.',
      fix: choose,
    },
    {
      pattern: /\.\s*\/\s*(?:We|The|Our|All|Staff|Pupils)\b/,
      message: '“$&”: two sentences with a stroke between.',
      fix: choose,
    },
    {
      pattern: /\b[a-z]{3,}s? \/ (?:requires|uses|has|ensures|provides|makes|keeps|allows) /,
      message: '“$&”: two ways to go on, with a stroke between.',
      fix: choose,
    },
    {
      pattern: /(?:use of the|by the|to the|of the) \/ [a-z]/i,
      message: '“$&”: a word before the stroke is missing.',
      fix: 'Write the missing word, or take the stroke out.',
    },
    {
      pattern: /\((?:\d+|daily|weekly|termly|monthly)\s*\/\s*(?:\d+|daily|weekly|termly|monthly|annually)\)/i,
      message: '“$&”: several intervals with a stroke between.',
      fix: choose,
    },
  ],
);
