import type { GuidanceRegistry } from '../../document/library.ts';
import { guidanceName, isLaw, spelled, titleOf, yearOf } from '../text/law-titles.ts';
import { inWords } from './in-words.ts';
import type { LibraryProblem, LibraryRule } from './rule.ts';

/** A law by its title and year, whether or not the registry knows it. */
const ANY_LAW =
  /\b(?!The\b)((?:[A-Z][\w’'-]*,?|\(\w+\)) (?:(?:[A-Z][\w’'-]*,?|\([\w ]+\)|and|of|for|the|to|in|etc\.?) ){0,9}(?:Act|Regulations|Order|Directive)),? (\d{4})\b/;

/** Law and guidance that a text names by title and year where a citation belongs. */
export const uncitedLaw: LibraryRule = {
  id: 'library/uncited-law',
  checks: ['C05', 'C06'],
  name: 'Law and guidance are cited by id',
  reason: 'A title that somebody typed stays when the law is repealed; a citation from the registry does not.',
  severity: 'error',
  bad: 'The school follows the Data Protection Act 2018.',
  good: 'The school follows the <Cite id="dpa-2018" />.',
  check: ({ library }) => {
    const bodies = library.words.filter(({ file }) => file.endsWith('.mdx'));
    return [...anyLaw(bodies, library.guidance), ...editions(bodies, library.guidance)];
  },
};

type Words = Parameters<typeof inWords>[0];

/** Law that is in force, or that the registry does not know; `text/law` tells of the rest. */
function anyLaw(bodies: Words, registry: GuidanceRegistry): LibraryProblem[] {
  const laws = Object.entries(registry).filter(([, entry]) => isLaw(entry));
  return inWords(bodies, ANY_LAW, (shown, { match }) => {
    const said = (match[1] ?? '').replace(/\s+/g, ' ');
    const sameTitle = laws.filter(([, entry]) => new RegExp(`\\b${spelled(titleOf(entry))}$`, 'i').test(said));
    const [id] = sameTitle.find(([, entry]) => yearOf(entry) === match[2] && !entry.supersededBy) ?? [];
    if (id === undefined && sameTitle.length > 0) return undefined;
    const fix = id ? `Write <Cite id="${id}" />.` : 'Add it to registries/guidance.yaml, and cite it with <Cite />.';
    return { message: `“${shown}” is typed as text.`, fix };
  });
}

/** Guidance that is in force, with the year of its edition. */
const editions = (bodies: Words, registry: GuidanceRegistry): LibraryProblem[] =>
  Object.entries(registry)
    .filter(([, entry]) => !isLaw(entry) && !entry.supersededBy && entry.confidence === 'confirmed')
    .flatMap(([id, entry]) =>
      inWords(
        bodies,
        new RegExp(
          `\\b(?:${guidanceName(titleOf(entry))})['’”"]?[\\s,:;()–-]{1,4}(?:[a-z]+ )?${yearOf(entry)}\\b`,
          'i',
        ),
        (shown) => ({ message: `“${shown}” is typed as text.`, fix: `Write <Cite id="${id}" />.` }),
      ),
    );
