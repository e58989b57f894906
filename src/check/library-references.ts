import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import { parseInline } from '../document/inline.ts';
import type { Library } from '../document/library.ts';
import { type TemplateNode, visitComponents } from '../document/template.ts';
import { linkableDocuments } from '../resolve/components/links.ts';
import { answersOf, DECISIONS, type DecisionKey } from '../schema/decisions.ts';
import { factPaths, findFact } from '../schema/paths.ts';
import { problem } from './library-problem.ts';

/** Links, citations, facts, decisions and answers that the text of the library names must exist. */
export function checkReferences(library: Library): Diagnostic[] {
  return [...bodies(library), ...inlineFacts(library)];
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
