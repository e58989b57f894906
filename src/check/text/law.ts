import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { GuidanceRegistry } from '../../document/library.ts';
import { LAW_FINDINGS } from './law-findings.ts';
import { guidanceName, isLaw, spelled, titleOf, yearOf } from './law-titles.ts';
import { findAll, problem, type RuleFacts, scan, shown, type TextRule } from './rule.ts';
import type { TextFile } from './text-file.ts';

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

/** Law that is repealed, cited with a wrong year, or guidance in an old edition, by the registry of the library. */
export const law = (registry: GuidanceRegistry): TextRule => ({
  ...facts,
  check: (text) => [
    ...replaced(registry, text),
    ...wrongYears(registry, text),
    ...editions(registry, text),
    ...findAll(facts, text, LAW_FINDINGS),
  ],
});

/** Acts and regulations that something took the place of. */
function replaced(registry: GuidanceRegistry, text: TextFile): Diagnostic[] {
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
    return scan(text, pattern).map((hit) =>
      problem(facts, text, hit, `“${shown(hit.match[0])}” is no longer in force.`, `Look at ${next.title}.`),
    );
  });
}

/** Titles of law in force that stand next to a year that no law of that title has. */
function wrongYears(registry: GuidanceRegistry, text: TextFile): Diagnostic[] {
  const years = new Map<string, string[]>();
  for (const entry of Object.values(registry))
    if (isLaw(entry))
      // “Malicious Communications Act” ends as “Communications Act” does.
      for (const other of Object.values(registry))
        if (titleOf(other).endsWith(titleOf(entry)))
          years.set(titleOf(entry), [...(years.get(titleOf(entry)) ?? []), yearOf(other)]);
  return [...years].flatMap(([title, known]) =>
    scan(text, new RegExp(`\\b${spelled(title)},? (\\d{4})\\b`, 'i'))
      .filter(({ match }) => !known.includes(match[1] ?? '') && !/education act/i.test(title))
      .map((hit) =>
        problem(facts, text, hit, `There is no ${title} of ${hit.match[1]}.`, `Cite the year ${known.join(' or ')}.`),
      ),
  );
}

/** Guidance of which the text names a year that is not that of an edition in force. */
function editions(registry: GuidanceRegistry, text: TextFile): Diagnostic[] {
  const current = new Map<string, number>();
  for (const entry of Object.values(registry)) {
    if (isLaw(entry) || entry.supersededBy || entry.confidence !== 'confirmed') continue;
    current.set(titleOf(entry), Number(yearOf(entry)));
  }
  const names = [...current].map(([title, year]) => ({ title, year, pattern: guidanceName(title) }));
  return names.flatMap(({ title, year, pattern }) =>
    scan(
      text,
      new RegExp(
        `(?:${pattern})['’”"]?[\\s,:;()–-]{1,4}(?:[a-z ]{0,24}?)(?:(?:DfE|part \\d|January|February|March|April|May|June|July|August|September|October|November|December)[\\s,]*)*((?:19|20)\\d\\d)\\b`,
        'i',
      ),
    )
      .filter(({ match }) => Number(match[1]) !== year)
      .map((hit) =>
        problem(
          facts,
          text,
          hit,
          `“${shown(hit.match[0])}” is not the edition in force.`,
          `Use the edition of ${year} of ${title}.`,
        ),
      ),
  );
}
