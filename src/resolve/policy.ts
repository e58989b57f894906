import type { Audience, PolicyDocument, ResolvedCitation, ResolvedSection } from '../document/document.ts';
import { AUDIENCES } from '../document/document.ts';
import type { HElement, HNode } from '../document/hast.ts';
import type { Library, LibraryPolicy, LibrarySection } from '../document/library.ts';
import type { School } from '../document/school.ts';
import { appliesTo } from './components/when.ts';
import { type Context, report } from './context.ts';
import { controlOf } from './control.ts';
import { inlineString } from './inline.ts';

/**
 * Resolves a policy: its sections that apply to the school, with those that the school switched off, replaced or
 * added, numbered in their order.
 */
export function resolvePolicy(policy: LibraryPolicy, context: Context): PolicyDocument {
  return {
    kind: 'policy',
    id: policy.id,
    title: inlineString(policy.title, context),
    summary: inlineString(policy.summary, context),
    audiences: policy.audiences,
    control: controlOf(context.school),
    sections: chosenSections(policy, context).map((section, index) => resolveSection(section, index + 1, context)),
    uses: context.uses,
    marked: context.marked,
    live: context.live,
  };
}

type ChosenSection = LibrarySection & { readonly local: boolean };

/** The sections of a policy as this school publishes them. */
function chosenSections(policy: LibraryPolicy, { library, school }: Context): ChosenSection[] {
  const { off, replace, add } = school.config.sections;
  const added = add.filter((section) => section.policy === policy.id);
  return policy.sections.flatMap((id) => {
    const section = library.sections.find((candidate) => candidate.policy === policy.id && candidate.id === id);
    const kept =
      section && !off.includes(id) && appliesTo(section, school) ? [withOwnText(section, replace[id], school)] : [];
    const after = added.filter((own) => own.after === id).map((own) => ownSection(own, policy, school));
    return [...kept, ...after];
  });
}

/** A section of the library, or the school’s own text under the library’s title. */
function withOwnText(section: LibrarySection, file: string | undefined, school: School): ChosenSection {
  const body = file === undefined ? undefined : school.ownText[file];
  return body === undefined ? { ...section, local: false } : { ...section, body, local: true };
}

function ownSection(
  own: School['config']['sections']['add'][number],
  policy: LibraryPolicy,
  school: School,
): ChosenSection {
  return {
    id: own.id,
    policy: policy.id,
    title: own.title,
    audiences: policy.audiences,
    phases: policy.phases,
    answers: [],
    checkedOn: school.config.documentControl.effective,
    file: school.file,
    body: school.ownText[own.file] ?? [],
    local: true,
  };
}

function resolveSection(section: ChosenSection, number: number, parent: Context): ResolvedSection {
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
    title: section.local && section.file === parent.school.file ? section.title : inlineString(section.title, context),
    audiences: section.audiences,
    means: AUDIENCES.flatMap((audience) => means.filter((entry) => entry.audience === audience)),
    nodes: nodes.filter((node) => !isMeans(node)),
    answers: section.answers.flatMap((answer) => citation(context.library, answer, context)),
    local: section.local,
  };
}

function citation(
  library: Library,
  { id, part }: LibrarySection['answers'][number],
  context: Context,
): ResolvedCitation[] {
  const entry = library.guidance[id];
  if (entry) {
    const shortTitle = part === undefined ? entry.shortTitle : `${entry.shortTitle}, ${part}`;
    return [{ id, shortTitle, title: entry.title, publisher: entry.publisher, url: entry.url }];
  }
  report(context, undefined, {
    rule: 'library/unknown-guidance',
    message: `The front matter answers “${id}”, which the registry does not hold.`,
    fix: `Use one of: ${Object.keys(library.guidance).join(', ')}.`,
  });
  return [];
}
