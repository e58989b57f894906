import type { TemplateComponent, TemplateNode } from '../../document/template.ts';
import type { RedlineContext } from '../redline.ts';

/**
 * The clauses, steps and ways of a document that the library makes depend on a decision, with the key of that
 * decision: a change of their words follows the decision and is no rewording.
 * @param keys the decisions to look for
 */
export function decidedItems(
  id: string,
  keys: ReadonlySet<string>,
  library: RedlineContext['library'],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { body, reader } of library.agreements.filter((agreement) => agreement.id === id))
    findClauses(body, { reader, keys, library, found }, undefined);
  for (const { nodes } of library.flowcharts.filter((chart) => chart.id === id)) {
    for (const node of nodes)
      if (keys.has(node.when?.decision ?? '')) found.set(`step ${node.id}`, node.when?.decision ?? '');
    // A way leads on past a step that is left out, so that it may run between any two steps.
    for (const { id: from } of nodes)
      for (const { id: to } of nodes) {
        const decision = found.get(`step ${from}`) ?? found.get(`step ${to}`);
        if (decision !== undefined) found.set(`way ${from} → ${to}`, decision);
      }
  }
  return found;
}

interface Search {
  readonly reader: string | undefined;
  readonly keys: ReadonlySet<string>;
  readonly library: RedlineContext['library'];
  readonly found: Map<string, string>;
}

function findClauses(nodes: readonly TemplateNode[], search: Search, around: string | undefined): void {
  for (const node of nodes) {
    if (node.type === 'text') continue;
    if (node.type === 'element') findClauses(node.children, search, around);
    else if (node.name === 'Clause') noteClause(node, search, around);
    else if (node.name === 'Clauses') {
      const topic = search.library.clauses.find(({ id }) => id === node.props.from);
      findClauses(topic?.body ?? [], search, around);
    } else findClauses(node.children, search, decisionNamed(node, search) ?? around);
  }
}

function noteClause(clause: TemplateComponent, search: Search, around: string | undefined): void {
  const { id, for: readers } = clause.props;
  if (typeof readers === 'string' && !readers.split(/\s+/).includes(search.reader ?? '')) return;
  const decision = around ?? decisionInside(clause.children, search);
  if (decision !== undefined) search.found.set(`clause ${String(id)}`, decision);
}

/** A clause that follows a decision in one of its sentences follows it. */
function decisionInside(nodes: readonly TemplateNode[], search: Search): string | undefined {
  for (const node of nodes) {
    if (node.type === 'text') continue;
    const named = node.type === 'component' ? decisionNamed(node, search) : undefined;
    const decision = named ?? decisionInside(node.children, search);
    if (decision !== undefined) return decision;
  }
  return undefined;
}

function decisionNamed({ name, props }: TemplateComponent, { keys }: Search): string | undefined {
  const key = name === 'When' ? props.decision : undefined;
  return typeof key === 'string' && keys.has(key) ? key : undefined;
}
