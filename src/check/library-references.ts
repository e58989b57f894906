import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import { parseInline } from '../document/inline.ts';
import type { Library } from '../document/library.ts';
import { type TemplateNode, visitComponents } from '../document/template.ts';
import { linkableDocuments } from '../resolve/components/links.ts';
import { answersOf, DECISIONS, type DecisionKey } from '../schema/decisions.ts';
import { factPaths, findFact } from '../schema/paths.ts';

/**
 * Checks what the library says about itself, before any school is read: facts that no school could have, links and
 * citations to nothing, answers no decision has, ids that stand twice, sections that no policy lists.
 */
export function checkLibrary(library: Library): Diagnostic[] {
  return [
    ...repeatedIds(library),
    ...sectionLists(library),
    ...decisionWords(library),
    ...chartShapes(library),
    ...bodies(library),
    ...inlineFacts(library),
  ];
}

const problem = (file: string, rule: string, message: string, fix: string, line = 1, column = 1): Diagnostic => ({
  rule,
  severity: 'error',
  file,
  line,
  column,
  message,
  fix,
});

function repeatedIds(library: Library): Diagnostic[] {
  const seen = new Map<string, string>();
  const items = [
    ...library.policies,
    ...library.agreements,
    ...library.records,
    ...library.flowcharts,
    ...library.sections.map(({ id, file }) => ({ id: `§${id}`, file })),
  ];
  return items.flatMap(({ id, file }) => {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, file);
    return first === undefined
      ? []
      : [
          problem(
            file,
            'library/repeated-id',
            `The id “${id.replace('§', '')}” is already used by ${first}.`,
            'Give one of the two another id.',
          ),
        ];
  });
}

function sectionLists(library: Library): Diagnostic[] {
  return library.policies.flatMap((policy) => {
    const own = library.sections.filter((section) => section.policy === policy.id);
    const missing = policy.sections.filter((id) => !own.some((section) => section.id === id));
    const unlisted = own.filter((section) => !policy.sections.includes(section.id));
    return [
      ...missing.map((id) =>
        problem(
          policy.file,
          'library/unknown-section',
          `The policy lists the section “${id}”, and there is no file ${id}.mdx beside it.`,
          'Write the file, or take the section out of the list.',
        ),
      ),
      ...unlisted.map((section) =>
        problem(
          section.file,
          'library/unlisted-section',
          `${policy.file} does not list this section, so nobody would ever read it.`,
          `Add “${section.id}” to its sections.`,
        ),
      ),
    ];
  });
}

function decisionWords(library: Library): Diagnostic[] {
  return DECISIONS.flatMap((decision) => {
    const entry = library.decisions[decision];
    const wanted = answersOf(decision);
    const missing = (wanted.length > 0 ? wanted : ['any']).filter((answer) => !entry.answers[answer]);
    const extra = Object.keys(entry.answers).filter((answer) => wanted.length > 0 && !wanted.includes(answer));
    const file = 'registries/decisions.yaml';
    const sectionKnown = library.sections.some(({ id }) => id === entry.section);
    return [
      ...missing.map((answer) =>
        problem(
          file,
          'library/missing-answer',
          `The decision “${decision}” has no words for the answer “${answer}”.`,
          'Add the answer with its short form and its statement.',
        ),
      ),
      ...extra.map((answer) =>
        problem(
          file,
          'library/unknown-answer',
          `“${answer}” is not an answer to the decision “${decision}”.`,
          `The answers are ${wanted.join(', ')}.`,
        ),
      ),
      ...(sectionKnown
        ? []
        : [
            problem(
              file,
              'library/unknown-section',
              `The decision “${decision}” points to the section “${entry.section}”, which does not exist.`,
              'Name the section that explains the rule.',
            ),
          ]),
    ];
  });
}

function chartShapes(library: Library): Diagnostic[] {
  return library.flowcharts.flatMap((chart) => {
    const ids = new Set(chart.nodes.map(({ id }) => id));
    const ends = chart.edges.flatMap(({ from, to }) => [from, to]);
    const unknown = [...new Set(ends)].filter((id) => !ids.has(id));
    const starts = chart.nodes.filter(({ type }) => type === 'start');
    const stuck = chart.nodes.filter(({ id, type }) => type !== 'end' && !chart.edges.some((edge) => edge.from === id));
    const unreached = chart.nodes.filter(
      ({ id, type }) => type !== 'start' && !chart.edges.some((edge) => edge.to === id),
    );
    const unlabelled = chart.nodes.filter(
      ({ id, type }) =>
        type === 'decision' &&
        (chart.edges.filter((edge) => edge.from === id).length < 2 ||
          chart.edges.some((edge) => edge.from === id && !edge.label)),
    );
    return [
      ...unknown.map((id) =>
        problem(
          chart.file,
          'library/unknown-step',
          `A way leads to or from “${id}”, and there is no such step.`,
          'Name a step of this chart.',
        ),
      ),
      ...(starts.length === 1
        ? []
        : [
            problem(
              chart.file,
              'library/chart-start',
              `The chart has ${starts.length} steps of type start.`,
              'A chart has exactly one.',
            ),
          ]),
      ...stuck.map(({ id }) =>
        problem(
          chart.file,
          'library/stuck-step',
          `Nothing follows the step “${id}”.`,
          'Add a way out of it, or make it an end.',
        ),
      ),
      ...unreached.map(({ id }) =>
        problem(
          chart.file,
          'library/unreached-step',
          `No way leads to the step “${id}”.`,
          'Add one, or take the step out.',
        ),
      ),
      ...unlabelled.map(({ id }) =>
        problem(
          chart.file,
          'library/unlabelled-way',
          `The decision “${id}” needs at least two ways out, each with a label.`,
          'Label them Yes and No, or with the answers.',
        ),
      ),
    ];
  });
}

/** Every component of every body, checked against the library and the schema. */
function bodies(library: Library): Diagnostic[] {
  const documents = linkableDocuments(library).map(({ id }) => id);
  const sections = library.sections.map(({ id }) => id);
  const known: Record<string, { prop: string; rule: string; what: string; ids: readonly string[] }> = {
    SectionLink: { prop: 'to', rule: 'library/unknown-section', what: 'section', ids: sections },
    DocumentLink: { prop: 'to', rule: 'library/unknown-document', what: 'document', ids: documents },
    Flowchart: {
      prop: 'id',
      rule: 'library/unknown-flowchart',
      what: 'flowchart',
      ids: library.flowcharts.map(({ id }) => id),
    },
    Cite: { prop: 'id', rule: 'library/unknown-guidance', what: 'law or guidance', ids: Object.keys(library.guidance) },
    DecisionStatement: { prop: 'of', rule: 'library/unknown-decision', what: 'decision', ids: DECISIONS },
  };
  return [...library.sections, ...library.agreements, ...library.clauses, ...library.sheets].flatMap(
    ({ file, body }) => {
      const found: Diagnostic[] = [];
      visitComponents(body, ({ name, props, line, column }) => {
        const rule = known[name];
        const id = rule && String(props[rule.prop] ?? '');
        if (rule && id !== undefined && !rule.ids.includes(id)) {
          const near = didYouMean(id, rule.ids);
          found.push(
            problem(
              file,
              rule.rule,
              `There is no ${rule.what} “${id}”.`,
              near ? `Did you mean “${near}”?` : `Use one of: ${[...rule.ids].sort().join(', ')}.`,
              line,
              column,
            ),
          );
        }
        const path =
          name === 'Fact'
            ? String(props.of)
            : name === 'When' && typeof props.fact === 'string'
              ? props.fact
              : undefined;
        if (path !== undefined) found.push(...factProblem(path, file, line, column));
        if (name === 'When' && typeof props.decision === 'string')
          found.push(...conditionProblems(props as Record<string, string>, file, line, column));
      });
      return found;
    },
  );
}

function conditionProblems(props: Record<string, string>, file: string, line?: number, column?: number): Diagnostic[] {
  const decision = DECISIONS.find((candidate) => candidate === props.decision) as DecisionKey | undefined;
  if (!decision) {
    const near = didYouMean(props.decision ?? '', DECISIONS);
    return [
      problem(
        file,
        'library/unknown-decision',
        `There is no decision “${props.decision}”.`,
        near ? `Did you mean “${near}”?` : `Use one of: ${DECISIONS.join(', ')}.`,
        line,
        column,
      ),
    ];
  }
  const answers = answersOf(decision);
  const named = `${props.is ?? ''} ${props.not ?? ''}`.split(/[\s|,]+/).filter(Boolean);
  return named
    .filter((answer) => answers.length > 0 && !answers.includes(answer))
    .map((answer) =>
      problem(
        file,
        'library/unknown-answer',
        `“${answer}” is not an answer to the decision “${decision}”.`,
        `The answers are ${answers.join(', ')}.`,
        line,
        column,
      ),
    );
}

function factProblem(path: string, file: string, line?: number, column?: number): Diagnostic[] {
  if (findFact(path)) return [];
  const near = didYouMean(path, factPaths());
  return [
    problem(
      file,
      'library/unknown-fact',
      `No school has a fact “${path}”.`,
      near ? `Did you mean “${near}”?` : 'docs/configuration.md lists all facts.',
      line,
      column,
    ),
  ];
}

/** Facts in titles, labels, statements and steps. */
function inlineFacts(library: Library): Diagnostic[] {
  const found: Diagnostic[] = [];
  const walk = (value: unknown, file: string): void => {
    if (typeof value === 'string') {
      visitComponents(parseInline(value).nodes as readonly TemplateNode[], ({ name, props }) => {
        if (name === 'Fact') found.push(...factProblem(String(props.of), file));
      });
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, child] of Object.entries(value)) if (name !== 'body') walk(child, file);
    }
  };
  for (const item of [
    ...library.policies,
    ...library.sections,
    ...library.agreements,
    ...library.records,
    ...library.flowcharts,
  ])
    walk(item, item.file);
  for (const [name, registry] of Object.entries({
    decisions: library.decisions,
    roles: library.roles,
    guidance: library.guidance,
    helplines: library.helplines,
  }))
    walk(registry, `registries/${name}.yaml`);
  return found;
}
