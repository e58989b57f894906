import type { PartComparison } from './comparison.ts';
import type { Redline } from './redline.ts';

/** What a version is proposed by. */
export interface Changed {
  readonly change?: Redline['change'];
  readonly parts: readonly PartComparison[];
  /** Decisions that differ, where their words are known. */
  readonly decisions?: readonly unknown[];
}

/**
 * The version to propose after another: a decision, a section or a clause that came or went is a major step, other
 * wording a minor one, facts and order alone a patch.
 * @returns undefined where nothing changed
 */
export function proposeVersion(previous: string, { change, parts, decisions = [] }: Changed): string | undefined {
  if (change === undefined) return undefined;
  const [major = 1, minor = 0, patch = 0] = previous.split('.').map(Number);
  if (change === 'editorial') return `${major}.${minor}.${patch + 1}`;
  return decisions.length > 0 || parts.some(isMajor) ? `${major + 1}.0` : `${major}.${minor + 1}`;
}

const isMajor = ({ status, changes }: PartComparison): boolean =>
  status === 'added' ||
  status === 'removed' ||
  changes.some(
    ({ class: kind, whole }) =>
      kind === 'decision' || (kind === 'wording' && whole.some((item) => item.startsWith('clause '))),
  );
