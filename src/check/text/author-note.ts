import { patternRule, type TextRule } from './rule.ts';

const decide = 'Say what the school does, or take the sentence out.';

/** Words that whoever wrote the model addressed to the schools that would use it. */
export const authorNote: TextRule = patternRule(
  {
    id: 'text/author-note',
    checks: ['C04'],
    name: 'The policy speaks for the school, not to it',
    reason: 'Advice of the author of a model is no rule, so nobody can tell whether the school follows it.',
    severity: 'error',
    bad: 'It is recommended that schools keep a list. Amend this section to suit your setting.',
    good: 'The school keeps a list of its equipment.',
  },
  [
    {
      pattern: /\bit is (?:strongly )?(?:recommended|suggested|advisable|good practice) that\b/i,
      message: '“$&” is advice to schools and no rule.',
      fix: decide,
    },
    {
      pattern: /\byour (?:school|setting|academy|organisation) (?:to|may|should|will need|must|could)\b/i,
      message: '“$&” speaks to the school.',
      fix: decide,
    },
    {
      pattern: /\bschools (?:should|may wish|may use|may want|are advised|will need|could consider|need to)\b/i,
      message: '“$&” speaks to schools in general.',
      fix: decide,
    },
    {
      pattern:
        /\b(?:amend|adapt|edit|delete|complete|update|customise)\s+(?:this|the following|or delete)\s+(?:section|paragraph|sentence|as|text|template|list)\b/i,
      message: '“$&” is an instruction to the author.',
      fix: decide,
    },
    {
      pattern: /\bdelete as (?:appropriate|applicable|necessary)\b(?! \/)/i,
      message: '“$&” leaves the choice open.',
      fix: decide,
    },
    {
      pattern:
        /\b(?:N\.?B\.? to|note to|notes? for) (?:school|author|editor|schools)\b|\bmodel (?:policy|text) wording\b/i,
      message: '“$&” is a note of the author.',
      fix: decide,
    },
    {
      pattern: /\((?:taken |adapted |copied )?from [A-Z][A-Za-z]{2,}\)|\((?:Ref\.?|cf\.?|Source:?) [A-Z][^)]{2,30}\)/,
      message: '“$&” is a note on where the words came from.',
      fix: 'Cite the source properly, or take the note out.',
    },
  ],
);
