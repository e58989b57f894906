import { type Finding, patternRule, type TextRule } from './rule.ts';

const fill = 'Put the fact of the school here, or take the words out.';

/** Fields that a template leaves for its author, also in a text of one line. */
export const GAPS: readonly Finding[] = [
  {
    pattern:
      /<(?!https?:|[\w.+-]+@[\w.-]+>|\/?(?:a|b|br|div|em|i|iframe|img|p|script|span|strong|style|sub|sup|svg|title|u)\b|%)[^<>\n]{2,}(?:>|$)/,
    message: '“$&” is a field of a template.',
    fix: fill,
    byLine: true,
  },
  {
    pattern: /\[(?!\s*[xX✓]?\s*\]|https?:|\d+\]|\^)[^[\]\n]{2,}(?:\](?!\()|$)/,
    message: '“$&” stands in the brackets of a template.',
    fix: fill,
    byLine: true,
  },
  {
    pattern: /\(\s*(?:state|insert|add|enter|specify|name of|give|list|delete)\b[^)\n]*\)/i,
    message: '“$&” asks the author for a fact.',
    fix: fill,
  },
  {
    pattern:
      /\b(?:insert|enter) (?:the )?(?:name|number|date|school|details|link|logo)s?\b(?! of the (?:sender|child))/i,
    message: '“$&” asks the author for a fact.',
    fix: fill,
  },
  { pattern: /\b(?:XX+|TBC|TBA|TBD|lorem ipsum)\b/, message: '“$&” was never filled in.', fix: fill },
  {
    pattern:
      /\b(?:school|trust|academy|your)[-_]?name\b(?=[.@_-])|@(?:schoolname|example|yourschool)\.|\bschoolname\b/i,
    message: '“$&” is a made-up address or name.',
    fix: fill,
  },
];

/** Gaps of a template that nobody filled. */
export const placeholder: TextRule = patternRule(
  {
    id: 'text/placeholder',
    checks: ['C04'],
    name: 'Nothing is left to fill in',
    reason: 'A gap of a template in a published policy tells readers nothing and shows that nobody read it.',
    severity: 'error',
    bad: 'Report it to [name of lead]. Pupils in Year XX may use the room (state which).',
    good: 'Report it to the safeguarding lead. Pupils in Year 6 may use the library.',
  },
  [
    ...GAPS,
    {
      pattern: /\b(?:school|trust|company) (?:logo|letterhead|crest)(?: and [a-z]+)?\s*$/i,
      message: '“$&” is a prompt of a template.',
      fix: 'Put the letterhead here.',
      byLine: true,
    },
    {
      pattern: /,\s*(?:…|\.{3})[.…]*\s*$/,
      message: 'The list ends in dots for somebody to complete.',
      fix: fill,
      byLine: true,
    },
    {
      pattern: /\bevery \(\d+\) (?:months?|years?|weeks?|days?)/i,
      message: '“$&” still has the brackets of a template.',
      fix: 'Take the brackets off, and check the number.',
    },
    {
      pattern: /\b(?:inform|tell|contact|report to|notify) \((?:the|a) [^)]{3,60}\)/i,
      message: '“$&” still has the brackets of a template.',
      fix: 'Take the brackets off, and name the person.',
    },
    {
      pattern: /\(or (?:other|another|similar|equivalent|relevant)\b[^)]{2,40}\)/i,
      message: '“$&” leaves the choice open.',
      fix: 'Name the one that applies.',
    },
    {
      pattern: /\(see (?:the )?head(?:teacher| teacher)?\)/i,
      message: '“$&” is a pointer to a person where a procedure belongs.',
      fix: 'Say what to do.',
    },
    {
      pattern: /\brelevant responsible (?:person|officer|adult)\b|\bthe appropriate person\b/i,
      message: '“$&” was to become the title of somebody.',
      fix: 'Name the role.',
    },
    {
      pattern: /\b(?:terms|period|policy|procedure|rules?) as stated\.?\s*$/i,
      message: '“$&”: nothing says where it is stated.',
      fix: 'Name the document.',
      byLine: true,
    },
  ],
);
