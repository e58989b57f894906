import type { AgreementDocument, FormField } from '../../document/document.ts';
import { readableText } from '../../document/hast.ts';
import { partsOf } from './document-words.ts';
import type { DocumentProblem, DocumentRule } from './rule.ts';

/** Forms without the fields that tie a signature to a person, a child and a day, or that ask for more than they need. */
export const formFields: DocumentRule = {
  id: 'document/form-fields',
  checks: ['C19'],
  name: 'A form names who signs, for whom, when and where it goes',
  reason: 'A signature that nobody can match to a person, a child and a day proves nothing.',
  severity: 'error',
  bad: 'Signature, Date',
  good: 'Full name, Role, Signature, Date. Please return the form to the school office.',
  check: ({ documents }) =>
    documents.flatMap((document) =>
      document.kind === 'agreement' ? [...lacking(document), ...undated(document), ...unexplained(document)] : [],
    ),
};

type Wanted = readonly [what: string, label: RegExp];

const NAME: Wanted = ['the printed name of who signs', /\bname\b/i];
const FOR_A_CHILD: readonly Wanted[] = [
  [
    'the full name of the child',
    /\b(?:child|pupil|student)[’']?s? (?:full )?name|\bmy full name|\bname of (?:the )?(?:child|pupil|student)/i,
  ],
  [
    'the printed name of the parent',
    /\byour full name|\b(?:parent|carer)[’']?s? (?:full )?name|\bname of (?:the )?(?:parent|carer)/i,
  ],
  ['the relationship to the child', /\brelationship\b/i],
];
const ROLE: Wanted = [
  'the role or group of who signs',
  /\b(?:role|job|post|organisation|agency|employer|group|help with|class|tutor|form)\b/i,
];

const fieldsOf = ({ blocks }: AgreementDocument): readonly FormField[] =>
  blocks.flatMap((block) => (block.type === 'fields' ? block.fields : []));

function lacking(form: AgreementDocument): DocumentProblem[] {
  const fields = fieldsOf(form);
  const signature = fields.find(({ type }) => type === 'signature');
  const forChild = /\b(?:parent|carer|parental)\b/i.test(form.signedBy) || fields.some(({ id }) => /^child-/.test(id));
  const labels = fields.map(({ label, id }) => (/-class$/.test(id) ? `${label} (class)` : label));
  const wanted: readonly Wanted[] = forChild
    ? [...FOR_A_CHILD, ['the class of the child', /\(class\)|\bclass\b/i]]
    : [NAME, ROLE];
  const missing = [
    ...wanted.filter(([, pattern]) => !labels.some((label) => pattern.test(label))).map(([what]) => what),
    ...(signature ? [] : ['a signature']),
    ...(fields.some(({ type }) => type === 'date') ? [] : ['the date']),
    ...(saysWhere(form) ? [] : ['where the form goes back to']),
  ];
  if (missing.length === 0) return [];
  return [
    {
      document: form.id,
      quote: signature?.label ?? form.signedBy,
      message: `“${form.title}” is signed, and does not give ${sentence(missing)}.`,
      fix: 'Add a field for it under “blocks”; where a form goes back to stands in the text of a block.',
    },
  ];
}

/** Words that say where a signed form goes. */
function saysWhere(form: AgreementDocument): boolean {
  const words = partsOf(form).flatMap(({ lines }) => lines.map(({ text }) => text));
  const cuts = form.blocks.flatMap((block) => (block.type === 'cut' ? [block.label] : []));
  return [...words, ...cuts].some((text) =>
    /\breturn(?:s|ed)? (?:it|the (?:form|sheet|slip)|this|to)\b|\bhand(?:s|ed)?\b[^.]{0,30}\bin at\b|\bgoes back to\b/i.test(
      text,
    ),
  );
}

/** Each block with a signature has a date beside it: the day of one signature says nothing of another. */
const undated = (form: AgreementDocument): DocumentProblem[] =>
  form.blocks.flatMap((block) => {
    if (block.type !== 'fields' || !block.fields.some(({ type }) => type === 'signature')) return [];
    if (block.fields.some(({ type }) => type === 'date') || !fieldsOf(form).some(({ type }) => type === 'date'))
      return [];
    const label = block.fields.find(({ type }) => type === 'signature')?.label ?? '';
    return [
      {
        document: form.id,
        quote: label,
        message: `“${form.title}” asks for a signature (“${label}”) with no date beside it.`,
        fix: `Add a field of type “date” to the block “${block.id}”.`,
      },
    ];
  });

/** Personal data that a form seldom needs. */
const MORE =
  /\b(?:date of birth|age|gender|sex|male|female|religion|faith|ethnic\w*|nationality|national insurance|home address|passport|medical|health|marital)\b/i;

/** Such data may be asked for where the block says what for. */
const unexplained = (form: AgreementDocument): DocumentProblem[] =>
  form.blocks.flatMap((block) => {
    if (block.type !== 'fields') return [];
    const why = readableText(block.text ?? []);
    return block.fields.flatMap(({ label }) => {
      const what = MORE.exec(label)?.[0];
      if (
        what === undefined ||
        new RegExp(`${what}[^.]*\\b(?:because|so that|in order to|needed|to)\\b`, 'i').test(why)
      )
        return [];
      return [
        {
          document: form.id,
          quote: label,
          message: `“${form.title}” asks for “${label}”, and does not say what for.`,
          fix: 'Take the field out, or say in the text of its block why the school needs it.',
        },
      ];
    });
  });

const sentence = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
