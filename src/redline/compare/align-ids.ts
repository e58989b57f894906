/** One step of an alignment: what is there after, before, or both. */
export interface Step {
  /** Place before, counted from 0; undefined for something added. */
  readonly from?: number | undefined;
  /** Place after, counted from 0; undefined for something removed. */
  readonly to?: number | undefined;
  /** True where it kept its id and left its order. */
  readonly moved: boolean;
}

/**
 * Aligns things by their ids, which are unique on each side. The most things that kept their order stay (the longest
 * increasing run); the others moved. Removed things stand after the one that stayed before them.
 */
export function alignIds(before: readonly string[], after: readonly string[]): Step[] {
  const placeBefore = new Map(before.map((id, index) => [id, index]));
  const isAfter = new Set(after);
  const stayed = longestRun(after.flatMap((id) => placeBefore.get(id) ?? []));
  const steps: Step[] = [];
  let next = 0;
  const passRemoved = (): void => {
    for (; next < before.length && !stayed.has(next); next += 1)
      if (!isAfter.has(before[next] as string)) steps.push({ from: next, moved: false });
  };
  passRemoved();
  for (const [to, id] of after.entries()) {
    const from = placeBefore.get(id);
    const stays = from !== undefined && stayed.has(from);
    steps.push({ from, to, moved: from !== undefined && !stays });
    if (stays) {
      next = from + 1;
      passRemoved();
    }
  }
  return steps;
}

/** A longest increasing run of different numbers. */
function longestRun(order: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const previous = new Map<number, number | undefined>();
  for (const value of order) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tails[middle] as number) < value) low = middle + 1;
      else high = middle;
    }
    previous.set(value, tails[low - 1]);
    tails[low] = value;
  }
  const run = new Set<number>();
  for (let value = tails.at(-1); value !== undefined; value = previous.get(value)) run.add(value);
  return run;
}
