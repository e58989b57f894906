import { type Finding, patternRule, type TextRule } from './rule.ts';
import { AMERICAN, MISSPELT } from './spelling-words.ts';

const words: Finding[] = [...MISSPELT, ...AMERICAN].map(([wrong, right]) => ({
  pattern: new RegExp(`\\b(?:${wrong})\\b`, 'i'),
  message: '“$&” is misspelt.',
  fix: `Write “${right}”.`,
  unless: /https?:|www\./,
}));

/** Common errors, American spellings, names written small, and words broken by a bad copy. */
export const spelling: TextRule = patternRule(
  {
    id: 'text/spelling',
    checks: ['C15'],
    name: 'Words are spelt as in Britain',
    reason: 'Errors of spelling cost a policy the trust of its readers, and search does not find a misspelt word.',
    severity: 'warning',
    bad: 'Infrastucture is only for authorized users.',
    good: 'Infrastructure is only for authorised users.',
  },
  [
    ...words,
    {
      pattern: /\b[ie][ieg](?=You[Tt]ube|Facebook|Google|the\b|[A-Z][a-z]{3,})/,
      message: '“$&” is glued to the next word.',
      fix: 'Write “e.g.” or “i.e.”, with a space.',
    },
    {
      pattern: /(?<![@./#\w])(?:snapchat|facebook|instagram|tiktok|whatsapp|youtube|google)(?![./@\w])/,
      message: '“$&” is a name: it begins with a capital.',
      unless: /https?:|www\./,
    },
    {
      pattern:
        /\b(?:that|ensures?|with) it[’'](?=s [A-Z]|s (?:own|staff|pupils|students|policy|duty|duties|users|network)\b)/,
      message: '“it’s” means “it is”.',
      fix: 'Write “its”.',
    },
    {
      pattern: /\b[a-z]{2,}[A-Z]{2,}[a-z]+\b/,
      message: '“$&” has capitals in the middle: a find-and-replace went wrong.',
      unless: /https?:|www\./,
    },
    {
      pattern: /(?<![\w'’])[a-z]{1,3}(?: {1,2}[a-z]{1,2}){0,2} {1,2}l {1,2}(?:l\b|be\b|league|d)/i,
      byLine: true,
      message: '“$&” is a word broken by the copy from a PDF.',
      fix: 'Put the letters together.',
    },
    {
      pattern: /\b(?:I f|o f|t o|i n|w i|i s|a nd|th e|wi l|chi ld|col league|re port|poli cy)\b(?= )/,
      byLine: true,
      message: '“$&” is a word broken by the copy from a PDF.',
      fix: 'Put the letters together.',
    },
    {
      pattern: /^\s*(?:o\s+)?(?:or|as|the|of|and|if)(?:perp|[A-Z])[a-z]{4,}\b|^\s*o?\s*f(?:staff|member|pupil)\b/,
      byLine: true,
      message: '“$&” is a piece of a picture or chart.',
      fix: 'Write the steps of the chart as text.',
    },
  ],
);
