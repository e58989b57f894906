import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import type { Library } from '../document/library.ts';
import type { School } from '../document/school.ts';
import { answerOf } from '../resolve/components/decision.ts';
import { DECISIONS } from '../schema/decisions.ts';

/** A rule that looks at several keys of one school at once. */
type SchoolRule = (school: School, library: Library, today: string) => readonly Diagnostic[];

const startOf = (school: School): Place => ({ file: school.file, line: 1, column: 1 });

function problem(
  school: School,
  path: string,
  severity: Diagnostic['severity'],
  rule: string,
  message: string,
  fix: string,
): Diagnostic {
  return { rule, severity, ...(school.origins[path] ?? startOf(school)), message, fix, school: school.id };
}

/** An answer that guidance discourages needs a reason, which governors read. */
const discouragedAnswers: SchoolRule = (school, library) =>
  DECISIONS.flatMap((decision) => {
    const why = answerOf(library, school, decision)?.discouraged;
    if (why === undefined || school.config.decisions.reasons[decision] !== undefined) return [];
    const answer = String(school.config.decisions[decision]);
    return [
      problem(
        school,
        `decisions.${decision}`,
        'error',
        'config/discouraged-answer',
        `“${answer}” is an answer that guidance discourages: ${why}`,
        `Choose another answer, or give the reason under “decisions: reasons: ${decision}: …”. The headteacher would know.`,
      ),
    ];
  });

const agesInOrder: SchoolRule = (school) =>
  school.config.ages.from < school.config.ages.to
    ? []
    : [
        problem(
          school,
          'ages.from',
          'error',
          'config/ages',
          `The youngest age (${school.config.ages.from}) is not below the oldest (${school.config.ages.to}).`,
          'Put the ages right.',
        ),
      ];

const localColumnNamed: SchoolRule = (school) => {
  const { columns, localColumn } = school.config.incidentLog;
  if (!columns.includes('local') || localColumn !== undefined) return [];
  return [
    problem(
      school,
      'incidentLog.columns',
      'error',
      'config/local-column',
      'The log has a column of the school’s own, and no heading for it.',
      'Add “incidentLog: localColumn: …”.',
    ),
  ];
};

const eachOnce: SchoolRule = (school) => {
  const repeated = (items: readonly string[]): readonly string[] =>
    items.filter((item, index) => items.indexOf(item) !== index);
  return [
    ...repeated(school.config.incidentLog.columns).map((column) =>
      problem(
        school,
        'incidentLog.columns',
        'error',
        'config/repeated',
        `The column “${column}” stands twice in the log.`,
        'Keep one.',
      ),
    ),
    ...repeated(school.config.imageChannels.map(({ channel }) => channel)).map((channel) =>
      problem(
        school,
        'imageChannels',
        'error',
        'config/repeated',
        `The channel “${channel}” stands twice.`,
        'Keep one.',
      ),
    ),
  ];
};

const reviewAfterEffective: SchoolRule = (school) => {
  const { effective } = school.config.documentControl;
  const { next } = school.config.review;
  if (next > effective) return [];
  return [
    problem(
      school,
      'review.next',
      'error',
      'config/review-date',
      `The next review (${next}) is not after the day this version took effect (${effective}).`,
      'Give the date of the review to come.',
    ),
  ];
};

const newerFirst: SchoolRule = (school) => {
  const dates = [
    school.config.documentControl.effective,
    ...school.config.documentControl.history.map(({ date }) => date),
  ];
  return dates.every((date, index) => index === 0 || date <= (dates[index - 1] ?? date))
    ? []
    : [
        problem(
          school,
          'documentControl.history',
          'error',
          'config/history-order',
          'The earlier versions are not in order, newest first.',
          'Sort them by date.',
        ),
      ];
};

/** Ids of the library that a school names must exist in it. */
const knownIds: SchoolRule = (school, library) => {
  const { pack, sections, records } = school.config;
  const policies = library.policies.map(({ id }) => id);
  const sheets = [...library.agreements, ...library.records, ...library.flowcharts, ...library.sheets].map(
    ({ id }) => id,
  );
  const sectionIds = library.sections.map(({ id }) => id);
  const wanted: (readonly [id: string, path: string, what: string, known: readonly string[]])[] = [
    ...pack.policies.map((id, index) => [id, `pack.policies.${index}`, 'policy', policies] as const),
    ...pack.leaveOut.map((id, index) => [id, `pack.leaveOut.${index}`, 'document', sheets] as const),
    ...sections.off.map((id, index) => [id, `sections.off.${index}`, 'section', sectionIds] as const),
    ...Object.keys(sections.replace).map((id) => [id, `sections.replace.${id}`, 'section', sectionIds] as const),
    ...sections.add.flatMap(({ policy, after }, index) => [
      [policy, `sections.add.${index}.policy`, 'policy', policies] as const,
      [after, `sections.add.${index}.after`, 'section', sectionIds] as const,
    ]),
    ...Object.keys(records).map(
      (id) => [id, `records.${id}`, 'record', library.records.map((record) => record.id)] as const,
    ),
  ];
  return wanted.flatMap(([id, path, what, known]) => {
    if (known.includes(id)) return [];
    const near = didYouMean(id, known);
    const fix = near ? `Did you mean “${near}”?` : `Use one of: ${[...known].sort().join(', ')}.`;
    return [problem(school, path, 'error', 'config/unknown-id', `There is no ${what} “${id}”.`, fix)];
  });
};

/** A section of the school’s own needs an id that no other section has. */
const ownIdsFree: SchoolRule = (school, library) =>
  school.config.sections.add.flatMap(({ id }, index, all) => {
    const taken =
      library.sections.some((section) => section.id === id) || all.findIndex((other) => other.id === id) !== index;
    if (!taken) return [];
    const message = `The id “${id}” belongs to another section.`;
    return [problem(school, `sections.add.${index}.id`, 'error', 'config/repeated', message, 'Choose another id.')];
  });

const RULES: readonly SchoolRule[] = [
  discouragedAnswers,
  agesInOrder,
  localColumnNamed,
  eachOnce,
  reviewAfterEffective,
  newerFirst,
  knownIds,
  ownIdsFree,
];

/** Applies every rule that looks at several keys of one school. */
export const checkSchool: SchoolRule = (school, library, today) =>
  RULES.flatMap((rule) => rule(school, library, today));
