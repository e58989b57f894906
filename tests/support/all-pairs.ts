/** The values that each of several questions may have, by question. */
export type Choices = Readonly<Record<string, readonly string[]>>;
export type Combination = Readonly<Record<string, string>>;

/**
 * A small set of combinations in which every two answers to two different questions stand together at least once.
 * Greedy and without chance: each combination takes an uncovered pair and then, question by question, the answer that
 * covers most pairs still open.
 */
export function allPairs(choices: Choices): Combination[] {
  const names = Object.keys(choices);
  const open = new Set(pairsOf(choices));
  const combinations: Combination[] = [];
  while (open.size > 0) {
    const [first = ''] = open;
    const chosen: Record<string, string> = Object.fromEntries(
      first.split('&').map((part) => part.split('=') as [string, string]),
    );
    for (const name of names) chosen[name] ??= bestAnswer(name, choices[name] ?? [], chosen, open);
    for (const pair of pairsIn(chosen)) open.delete(pair);
    combinations.push(Object.fromEntries(names.map((name) => [name, chosen[name] ?? ''])));
  }
  return combinations;
}

/** Every pair of answers to two different questions, as `a=1&b=2` with the questions in their order. */
export function pairsOf(choices: Choices): string[] {
  const all = Object.entries(choices).flatMap(([name, answers]) => answers.map((answer) => [name, answer] as const));
  return all.flatMap((one, index) =>
    all.slice(index + 1).flatMap((other) => (one[0] === other[0] ? [] : [pair(one, other)])),
  );
}

/** The pairs that stand together in one combination. */
export function pairsIn(combination: Combination): string[] {
  const all = Object.entries(combination);
  return all.flatMap((one, index) => all.slice(index + 1).map((other) => pair(one, other)));
}

const pair = (one: readonly [string, string], other: readonly [string, string]): string =>
  [one, other]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, answer]) => `${name}=${answer}`)
    .join('&');

function bestAnswer(name: string, answers: readonly string[], chosen: Combination, open: ReadonlySet<string>): string {
  let best = { answer: answers[0] ?? '', score: -1 };
  for (const answer of answers) {
    const score = Object.entries(chosen).filter((other) => open.has(pair([name, answer], other))).length;
    if (score > best.score) best = { answer, score };
  }
  return best.answer;
}
