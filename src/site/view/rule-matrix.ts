import { inlineString } from '../../resolve/inline.ts';
import type { DecisionKey } from '../../schema/decisions.ts';
import { type Decided, decided } from './decided.ts';
import type { SchoolSite } from './school-site.ts';

/** One question with the answer of each school, in the order of the schools. */
export interface RuleRow {
  readonly topic: string;
  readonly question: string;
  /** True where the schools do not all answer alike. */
  readonly differs: boolean;
  readonly answers: readonly {
    readonly school: string;
    readonly answer: string;
    /** True where most other schools answer otherwise. */
    readonly apart: boolean;
  }[];
}

/**
 * Who allows what: every question that schools decide, with the answer of each, those first on which they differ.
 * Names of things, such as what children are called, are those of the first school.
 */
export function ruleMatrix(sites: readonly SchoolSite[]): readonly RuleRow[] {
  const [first] = sites;
  if (!first) return [];
  const keys = Object.keys(first.library.decisions) as DecisionKey[];
  const all = sites.map(decided);
  const rows = keys.map((key) => rowOf(key, sites, all, first));
  return [...rows.filter(({ differs }) => differs), ...rows.filter(({ differs }) => !differs)];
}

function rowOf(key: DecisionKey, sites: readonly SchoolSite[], all: readonly Decided[], first: SchoolSite): RuleRow {
  const { topic, question } = first.library.decisions[key];
  const answers = all.map(({ answer: answerTo, context }) => {
    const answer = answerTo(key);
    return answer === undefined ? '–' : inlineString(answer.short, context);
  });
  const usual = mostCommon(answers);
  return {
    topic: inlineString(topic, first.context),
    question: inlineString(question, first.context),
    differs: new Set(answers).size > 1,
    answers: answers.map((answer, index) => ({
      school: sites[index]?.school.config.shortName ?? '',
      answer,
      apart: answer !== usual,
    })),
  };
}

/** The answer of most schools; undefined where no answer is given more often than every other. */
function mostCommon(answers: readonly string[]): string | undefined {
  const counts = [...Map.groupBy(answers, (answer) => answer)].map(([answer, given]) => ({
    answer,
    times: given.length,
  }));
  const most = Math.max(...counts.map(({ times }) => times));
  const leaders = counts.filter(({ times }) => times === most);
  return leaders.length === 1 ? leaders[0]?.answer : undefined;
}
