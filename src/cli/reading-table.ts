import { measureReading, type Reading } from '../check/readability.ts';
import type { Library } from '../document/library.ts';
import type { BuildPlan } from '../plan/build-plan.ts';

/** The reading age of every text, for the school in which it is hardest to read. */
export function hardest(plan: BuildPlan, library: Library): Reading[] {
  const found = new Map<string, Reading>();
  for (const reading of plan.schools.flatMap(({ documents }) => measureReading(documents, library))) {
    const key = `${reading.document} ${reading.part}`;
    const known = found.get(key);
    if (!known || known.age < reading.age) found.set(key, reading);
  }
  return [...found.values()];
}

/** One line for the closing words of a check. */
export function summariseReadings(readings: readonly Reading[]): string {
  const ages = readings.map(({ age }) => age);
  const over = readings.filter(({ age, limit }) => age > limit).length;
  const range = `${Math.min(...ages)} to ${Math.max(...ages)} years`;
  return `Reading age: ${range} in ${readings.length} texts, ${over === 0 ? 'none' : over} above its readers’ limit (--reading-age lists them).`;
}

/** Every text with its reading age and its readers’ limit, the hardest first. */
export function renderReadings(readings: readonly Reading[]): string {
  const width = Math.max(...readings.map(({ document, part }) => document.length + part.length + 3), 10);
  const lines = [...readings]
    .sort((a, b) => b.age - a.age || (a.part < b.part ? -1 : 1))
    .map(({ document, part, age, limit, reason }) => {
      const name = document === part ? part : `${document} › ${part}`;
      const note = age <= limit ? '' : reason === undefined ? '  above the limit' : `  ${reason}`;
      return `${name.padEnd(width)}  ${age.toFixed(1).padStart(4)}  at most ${limit}${note}`;
    });
  return ['Reading age in years (Flesch–Kincaid grade and five)', ...lines].join('\n');
}
