import { z } from 'zod';
import type { DecisionsRegistry } from '../document/library.ts';
import { helpOf, keysUnder, schemaAt, unwrap } from '../schema/paths.ts';
import { ROLES } from '../schema/people.ts';
import { SchoolConfigSchema } from '../schema/school.ts';
import type { Answers } from './answers.ts';
import { helpFor } from './help.ts';
import { inherited } from './inherited.ts';
import type { Choice, Question, Stage, ValueQuestion } from './question.ts';
import { STAGES } from './stages.ts';
import { humanise } from './words.ts';

/** What the questions depend on besides the schema. */
export interface PlanInput {
  /** What the trust gives to every school. */
  readonly defaults: Answers;
  /** The questions of the decisions and the words of their answers. */
  readonly decisions: DecisionsRegistry;
}

/** The whole interview, made from the schema: every key that a person can answer, in stages. */
export function planStages(input: PlanInput): readonly Stage[] {
  const keys = new Map(keysUnder(SchoolConfigSchema));
  return STAGES.map(({ title, intro, keys: names }): Stage => {
    const given: string[] = [];
    const questions = names.flatMap((name) => {
      const schema = keys.get(name);
      return schema ? plan(name, schema, input, given) : [];
    });
    return { title, intro, inherited: given, questions };
  }).filter(({ questions, inherited: given }) => questions.length > 0 || given.length > 0);
}

/** The questions about one key; none where there is nothing to choose, or the trust has answered. */
function plan(path: string, schema: z.ZodType, input: PlanInput, given: string[]): readonly Question[] {
  const state = inherited(input.defaults, path, schema);
  if (state === 'all') {
    given.push(path);
    return [];
  }
  const inner = unwrap(schema);
  const asked = askedOf(path, schema, input);
  if (inner instanceof z.ZodObject) {
    const children = keysUnder(inner).flatMap(([name, child]) => plan(`${path}.${name}`, child, input, given));
    return children.length > 0 ? [{ ...asked, kind: 'group', children }] : [];
  }
  if (inner instanceof z.ZodArray) {
    const element = inner.element as z.ZodType;
    if (unwrap(element) instanceof z.ZodObject)
      return [
        {
          ...asked,
          kind: 'groups',
          entry: (index) =>
            keysUnder(element).flatMap(([name, child]) =>
              plan(`${path}.${index}.${name}`, child, { ...input, defaults: {} }, []),
            ),
        },
      ];
    const longest = inner.def.checks?.length ? longestOf(inner) : 100;
    return [
      {
        ...asked,
        kind: 'list',
        schema: inner,
        longest,
        entry: (index) => ({ ...asked, ...answerKind(path, element, input), path: `${path}.${index}` }),
      },
    ];
  }
  if (inner instanceof z.ZodRecord) return [];
  const value = answerKind(path, inner, input);
  // A rule that the law decides has a single answer, which counts without being written.
  return value.kind === 'choice' && value.choices.length === 1 ? [] : [{ ...asked, ...value }];
}

function askedOf(path: string, schema: z.ZodType, { decisions }: PlanInput): Omit<ValueQuestion, keyof AnswerKind> {
  const name = path.split('.').at(-1) ?? path;
  return {
    path,
    label: humanise(name),
    question: isDecision(path) ? decisions[name as keyof DecisionsRegistry]?.question : undefined,
    help: helpFor(name, schema),
    required: !schema.safeParse(undefined).success || WORTH_ASKING.includes(path),
  };
}

/** Keys that the schema does not need and the documents do: people are told to turn to the filtering. */
const WORTH_ASKING: readonly string[] = ['filtering.reportRoute'];

type AnswerKind = Pick<ValueQuestion, 'kind' | 'schema' | 'choices'>;

function answerKind(path: string, schema: z.ZodType, { decisions }: PlanInput): AnswerKind {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodEnum) {
    const registry = isDecision(path) ? decisions[path.split('.')[1] as keyof DecisionsRegistry] : undefined;
    const choices = (inner.options as readonly string[]).map((value): Choice => {
      const answer = registry?.answers[value];
      return { value, label: answer?.short ?? roleName(value) ?? humanise(value), discouraged: answer?.discouraged };
    });
    return { kind: 'choice', schema: inner, choices };
  }
  const isYesOrNo = inner.safeParse('yes').data === true;
  return { kind: isYesOrNo ? 'yes-no' : 'text', schema: inner, choices: [] };
}

const isDecision = (path: string): boolean => /^decisions\.[^.]+$/.test(path);

/** What a role is: the sentence that the schema has for it. */
function roleName(value: string): string | undefined {
  if (!(ROLES as readonly string[]).includes(value)) return undefined;
  const schema = schemaAt(SchoolConfigSchema, ['people', value]);
  return (schema && helpOf(schema))?.description.replace(/\.$/, '');
}

function longestOf(list: z.ZodArray): number {
  const { maxItems } = z.toJSONSchema(list, { io: 'input', unrepresentable: 'any' });
  return typeof maxItems === 'number' ? maxItems : 100;
}
