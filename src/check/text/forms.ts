import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { findAll, problem, type RuleFacts, type TextRule } from './rule.ts';
import type { TextFile } from './text-file.ts';

const facts: RuleFacts = {
  id: 'text/form',
  checks: ['C19'],
  name: 'A form names who signs, for whom and when',
  reason: 'A signature that nobody can match to a person, a child and a day proves nothing.',
  severity: 'error',
  bad: 'Parent/Carer Signature ..........\nClass ..........',
  good: 'Name of child ..........\nClass ..........\nName of parent ..........\nRelationship to the child ..........\nSignature ..........\nDate ..........',
};

/** Forms without the fields that make a signature worth something. */
export const forms: TextRule = {
  ...facts,
  check: (text) => [
    ...signatures(text).flatMap((lines) => lacking(text, lines)),
    ...findAll(facts, text, [
      {
        pattern: /\bmale or female\b|\bmale ?\/ ?female\b|\bgender of (?:pupil|student)\b/i,
        message: '“$&” is asked for without a purpose.',
        fix: 'Ask only for what the form needs.',
      },
      {
        pattern: /\bmy (?:son|daughter) ?\/ ?(?:son|daughter)\b|\bmy son or daughter\b/i,
        message: '“$&”: a form should fit every child.',
        fix: 'My child.',
      },
    ]),
  ],
};

const SIGNATURE = /\bsignature\b|\bsigned\b\s*:?\s*(?:[.…_]|$)/i;

/** Lines with a place to sign, those close together counted as one form. */
function signatures({ lines }: TextFile): number[][] {
  const groups: number[][] = [];
  for (const [index, line] of lines.entries()) {
    const blank = /[.…_\\]{3,}|\bDate\b|^\W*(?:\S+ ){0,4}signature\W*$/i.test(line) || line.trim().length < 30;
    if (!SIGNATURE.test(line) || !blank || /\b(?:by|digital|electronic|without) signature\b/i.test(line)) continue;
    const last = groups.at(-1);
    if (last && index - (last.at(-1) ?? 0) <= 12) last.push(index);
    else groups.push([index]);
  }
  return groups;
}

function lacking(text: TextFile, at: readonly number[]): Diagnostic[] {
  const first = at[0] ?? 0;
  const near = text.lines
    .slice(Math.max(0, first - 14), (at.at(-1) ?? 0) + 14)
    .filter((line) => line.trim().length < 110);
  const fields = near
    .filter((line) => /[.…_\\]{3,}|:\s*$/.test(line) || line.trim().split(/\s+/).length <= 7)
    .join('\n');
  const parent = /parent|carer/i.test(text.lines[first] ?? '');
  const wanted: [string, boolean][] = [
    [
      'the printed name of who signs',
      /\bname of (?:parent|carer|staff|signatory|person)|(?:parent|carer|staff|your|full|print(?:ed)?)[\w/' ]{0,12} name|name \(print|\bprint(?:ed)? name|^name\b/im.test(
        fields,
      ),
    ],
    ['the date', /\bdate\b/i.test(fields)],
    ...(parent
      ? ([
          ['the relationship to the child', /\brelationship\b/i.test(fields)],
          [
            'the name of the child',
            /\b(?:pupil|child|student)['’]?s?['’]? (?:full )?name|name of (?:the )?(?:child|pupil|student)/i.test(
              fields,
            ),
          ],
        ] as [string, boolean][])
      : []),
    [
      parent ? 'the class of the child' : 'class or role',
      /\b(?:class|form|tutor group|year group|role|job title|position|organisation|group|help with)\b/i.test(fields),
    ],
  ];
  const missing = wanted.filter(([, there]) => !there).map(([what]) => what);
  if (missing.length === 0) return [];
  // A heading may say “Signature” too: the line to sign on is the one with room for it.
  const line = at.find((index) => /[.…_\\]{3,}/.test(text.lines[index] ?? '')) ?? first;
  return [
    problem(facts, text, { line: line + 1 }, `This form does not ask for ${missing.join(', ')}.`, 'Add the fields.'),
  ];
}
