import { DEFECT_KINDS } from './defect-kinds.ts';
import { anchorOf, STAGES, type Stage, type StagedRule } from './rule.ts';

/** What a rule of each stage looks at, and when. */
const STAGE_WORDS: Readonly<Record<Stage, { readonly heading: string; readonly says: string; readonly code: string }>> =
  {
    configuration: {
      heading: 'Settings',
      says: 'These rules read `school.yaml` and `trust.yaml`. An error stops every document of the school.',
      code: 'yaml',
    },
    library: {
      heading: 'The library',
      says: 'These rules read the shared library by itself. An error stops the document in whose file it stands, for every school; an error in a registry or in the clauses stops everything. A school cannot waive a warning about the library.',
      code: 'mdx',
    },
    document: {
      heading: 'Documents of one school',
      says: 'These rules read the documents as the readers of one school will see them. An error stops the document.',
      code: 'text',
    },
    page: {
      heading: 'Pages',
      says: 'These rules read the finished pages; only `build` makes them.',
      code: 'html',
    },
    pdf: {
      heading: 'Templates and PDFs',
      says: 'These rules read the templates of printed forms and the finished PDFs; only `build` makes them.',
      code: 'text',
    },
    text: {
      heading: 'Any text',
      says: 'These rules read a text that came from elsewhere, such as an old policy: `policypress check --text FILE`.',
      code: 'text',
    },
  };

/**
 * Renders docs/checks.md: what is checked for each kind of defect, and a section for every rule.
 * @param rules the whole catalogue
 */
export function renderChecksPage(rules: readonly StagedRule[]): string {
  return [
    '# Checks',
    '',
    '<!-- Made by `npm run schema` from the rules in src/check. Do not edit. -->',
    '',
    `\`policypress check\` holds every school and the library to ${rules.length} rules; \`build\` does the same before it publishes, and looks at the finished pages and PDFs as well.`,
    '',
    'An **error** means that a published document would be wrong, unusable or misleading: it stops that document, and what was published before stays. A **warning** is listed, and somebody should look at it. The report sorts both by the person who can answer. Every message names the file, the line, what is wrong and what to do; the rule stands in brackets at its end. [commands.md](commands.md) describes the options, the exit codes and the formats for programs.',
    '',
    '## Waivers',
    '',
    'A school may let a warning stand for a while. It says so in its `school.yaml`, with a reason that governors read, a name and a last day:',
    '',
    '```yaml',
    'waivers:',
    '  - rule: config/review-cycle',
    '    about: review.cycleMonths',
    '    reason: The full review takes place every two years, with a yearly check between.',
    '    by: Ruth Adeyemi, headteacher',
    '    until: 2027-07-31',
    '```',
    '',
    '`about` is a setting or the id of a document; without it the waiver covers every warning of the rule. Errors cannot be waived, nor can warnings about the shared library. The report lists what is waived, and says when a waiver names no rule, covers nothing or has come to its end.',
    '',
    '## What is looked for',
    '',
    '| | Kind of defect | Rules |',
    '|---|---|---|',
    ...Object.entries(DEFECT_KINDS).map(([kind, words]) => `| ${kind} | ${words} | ${rulesFor(kind, rules)} |`),
    '',
    ...STAGES.flatMap((stage) => stageSection(stage, rules)),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

const rulesFor = (kind: string, rules: readonly StagedRule[]): string =>
  rules
    .filter(({ checks }) => checks.includes(kind))
    .map(({ id }) => `[${id}](#${anchorOf(id)})`)
    .join(', ');

function stageSection(stage: Stage, rules: readonly StagedRule[]): string[] {
  const own = rules.filter((rule) => rule.stage === stage);
  const { heading, says } = STAGE_WORDS[stage];
  return own.length === 0 ? [] : [`## ${heading}`, '', says, '', ...own.flatMap(ruleSection)];
}

function ruleSection({ id, name, reason, severity, source, who, checks, bad, good, stage }: StagedRule): string[] {
  const { code } = STAGE_WORDS[stage];
  const facts = [
    `Gives ${severity === 'error' ? 'an error' : 'a warning'}.`,
    ...(who ? [`Answered by: ${who}.`] : []),
    ...(source ? [`Source: ${/[.]$/.test(source) ? source : `${source}.`}`] : []),
    ...(checks.length > 0 ? [`Guards against: ${checks.join(', ')}.`] : []),
  ];
  return [
    `### ${id}`,
    '',
    `**${name}.** ${reason}`,
    '',
    facts.join(' '),
    '',
    'Not so:',
    '',
    ...fence(bad, code),
    '',
    'But so:',
    '',
    ...fence(good, code),
    '',
  ];
}

/** A fence that is longer than any inside it. */
function fence(text: string, code: string): string[] {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  return [`${ticks}${code}`, text.trimEnd(), ticks];
}
