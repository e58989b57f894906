import type { Audience, PolicyDocument, ResolvedCitation, ResolvedSection } from '../document/document.ts';
import { AUDIENCES } from '../document/document.ts';
import type { HElement, HNode } from '../document/hast.ts';
import type { Library, LibraryPolicy, LibrarySection } from '../document/library.ts';
import { appliesTo } from './components/when.ts';
import { type Context, report } from './context.ts';
import { controlOf } from './control.ts';
import { inlineString } from './inline.ts';

/** Resolves a policy: its sections that apply to the school, numbered in the order of policy.yaml. */
export function resolvePolicy(policy: LibraryPolicy, context: Context): PolicyDocument {
  const applicable = policy.sections.flatMap((id) => {
    const section = context.library.sections.find((candidate) => candidate.policy === policy.id && candidate.id === id);
    return section && appliesTo(section, context.school) ? [section] : [];
  });
  return {
    kind: 'policy',
    id: policy.id,
    title: inlineString(policy.title, context),
    summary: inlineString(policy.summary, context),
    audiences: policy.audiences,
    control: controlOf(context.school),
    sections: applicable.map((section, index) => resolveSection(section, index + 1, context)),
    uses: context.uses,
  };
}

function resolveSection(section: LibrarySection, number: number, parent: Context): ResolvedSection {
  const context = parent.moved({ document: section.policy, section: section.id, file: section.file });
  const nodes = context.walk(section.body);
  const isMeans = (node: HNode): node is HElement =>
    node.type === 'element' && typeof node.properties['data-means'] === 'string';
  const means = nodes
    .filter(isMeans)
    .map((node) => ({ audience: node.properties['data-means'] as Audience, nodes: node.children }));
  return {
    id: section.id,
    number,
    title: inlineString(section.title, context),
    audiences: section.audiences,
    means: AUDIENCES.flatMap((audience) => means.filter((entry) => entry.audience === audience)),
    nodes: nodes.filter((node) => !isMeans(node)),
    answers: section.answers.flatMap((id) => citation(context.library, id, context)),
  };
}

function citation(library: Library, id: string, context: Context): ResolvedCitation[] {
  const entry = library.guidance[id];
  if (entry)
    return [{ id, shortTitle: entry.shortTitle, title: entry.title, publisher: entry.publisher, url: entry.url }];
  report(context, undefined, {
    rule: 'library/unknown-guidance',
    message: `The front matter answers “${id}”, which the registry does not hold.`,
    fix: `Use one of: ${Object.keys(library.guidance).join(', ')}.`,
  });
  return [];
}
