import type { GuidanceRegistry } from '../../document/library.ts';
import { LAW_FINDINGS } from './law-findings.ts';
import { guidanceName, isLaw, spelled, titleOf, yearOf } from './law-titles.ts';
import { findAll, type Hit, problem, type RuleFacts, scan, shown, type TextRule } from './rule.ts';

const facts: RuleFacts = {
  id: 'text/law',
  checks: ['C05', 'C06'],
  name: 'Law and guidance are those in force',
  reason: 'A policy that rests on repealed law or an old edition tells staff to follow rules that are gone.',
  severity: 'error',
  source: 'content/registries/guidance.yaml',
  bad: 'We follow the Data Protection Act 1998 and Keeping Children Safe in Education 2018.',
  good: 'We follow the Data Protection Act 2018 and Keeping Children Safe in Education 2025.',
};

/** Words to look for, and what to say of a place where they stand; undefined where that place is right. */
interface Look {
  readonly pattern: RegExp;
  readonly say: (hit: Hit) => { readonly message: string; readonly fix: string } | undefined;
}

/** Law that is repealed, cited with a wrong year, or guidance in an old edition, by the registry of the library. */
export const law = (registry: GuidanceRegistry): TextRule => {
  const looks = [...replaced(registry), ...wrongYears(registry), ...editions(registry)];
  return {
    ...facts,
    check: (text) => [
      ...looks.flatMap(({ pattern, say }) =>
        scan(text, pattern).flatMap((hit) => {
          const said = say(hit);
          return said ? [problem(facts, text, hit, said.message, said.fix)] : [];
        }),
      ),
      ...findAll(facts, text, LAW_FINDINGS),
    ],
  };
};

/** Acts and regulations that something took the place of. */
function replaced(registry: GuidanceRegistry): Look[] {
  return Object.values(registry).flatMap((entry) => {
    const next = entry.supersededBy === undefined ? undefined : registry[entry.supersededBy];
    if (!next || !isLaw(entry)) return [];
    const year = yearOf(entry);
    const bare = titleOf(entry);
    // Where the law in force has the same title, only the year tells them apart.
    const same = Object.values(registry).some((other) => !other.supersededBy && titleOf(other) === bare);
    const pattern = new RegExp(
      `\\b${spelled(bare)}${same ? `,? (?:\\(\\w+\\) )?${year}\\b` : `(?:,? (?:${year})\\b)?`}`,
      'i',
    );
    const say: Look['say'] = ({ match }) => ({
      message: `“${shown(match[0])}” is no longer in force.`,
      fix: `Look at ${next.title}.`,
    });
    return [{ pattern, say }];
  });
}

/** Titles of law in force that stand next to a year that no law of that title has. */
function wrongYears(registry: GuidanceRegistry): Look[] {
  const years = new Map<string, string[]>();
  for (const entry of Object.values(registry))
    if (isLaw(entry) && !/education act/i.test(titleOf(entry)))
      // “Malicious Communications Act” ends as “Communications Act” does.
      for (const other of Object.values(registry))
        if (titleOf(other).endsWith(titleOf(entry)))
          years.set(titleOf(entry), [...(years.get(titleOf(entry)) ?? []), yearOf(other)]);
  return [...years].map(([title, known]) => ({
    pattern: new RegExp(`\\b${spelled(title)},? (\\d{4})\\b`, 'i'),
    say: ({ match }) =>
      known.includes(match[1] ?? '')
        ? undefined
        : { message: `There is no ${title} of ${match[1]}.`, fix: `Cite the year ${known.join(' or ')}.` },
  }));
}

/** Guidance of which the text names a year that is not that of an edition in force. */
function editions(registry: GuidanceRegistry): Look[] {
  const current = new Map<string, number>();
  for (const entry of Object.values(registry)) {
    if (isLaw(entry) || entry.supersededBy || entry.confidence !== 'confirmed') continue;
    current.set(titleOf(entry), Number(yearOf(entry)));
  }
  return [...current].map(([title, year]) => ({
    pattern: new RegExp(
      `(?:${guidanceName(title)})['’”"]?[\\s,:;()–-]{1,4}(?:[a-z ]{0,24}?)(?:(?:DfE|part \\d|January|February|March|April|May|June|July|August|September|October|November|December)[\\s,]*)*((?:19|20)\\d\\d)\\b`,
      'i',
    ),
    say: ({ match }) =>
      Number(match[1]) === year
        ? undefined
        : {
            message: `“${shown(match[0])}” is not the edition in force.`,
            fix: `Use the edition of ${year} of ${title}.`,
          },
  }));
}
