import type { TrustSummary } from './trust-summary.ts';

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
export function ruleMatrix(schools: readonly Pick<TrustSummary, 'school' | 'rules'>[]): readonly RuleRow[] {
  const [first] = schools;
  const rows = (first?.rules ?? []).map(({ topic, question }, index): RuleRow => {
    const answers = schools.map(({ rules }) => rules[index]?.answer ?? '–');
    const usual = mostCommon(answers);
    return {
      topic,
      question,
      differs: new Set(answers).size > 1,
      answers: answers.map((answer, place) => ({
        school: schools[place]?.school.config.shortName ?? '',
        answer,
        apart: answer !== usual,
      })),
    };
  });
  return [...rows.filter(({ differs }) => differs), ...rows.filter(({ differs }) => !differs)];
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
