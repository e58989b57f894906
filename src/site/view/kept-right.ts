import type { Document, PolicyDocument, ResolvedCitation } from '../../document/document.ts';
import type { HNode } from '../../document/hast.ts';
import { longDate } from '../../resolve/facts.ts';
import { pagePath } from '../paths.ts';
import type { CheckedRule } from '../site-input.ts';
import { enGB } from '../strings/en-GB/index.ts';
import { ofKind, type SchoolSite } from './school-site.ts';
import { localServices } from './services.ts';
import { capital } from './words.ts';

/** A section that answers a law or a piece of guidance. */
export interface Answer {
  /** The path of the section’s page with its anchor, from the folder of the school. */
  readonly to: string;
  readonly number: number;
  readonly title: string;
}

/** The sections of a policy that answer one part of a source; sections that name no part stand under none. */
export interface AnsweredPart {
  readonly part: string;
  readonly answers: readonly Answer[];
}

/** One law or piece of guidance with the sections that answer it, policy by policy. */
export interface Covered {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly checkedOn: string;
  readonly policies: readonly { readonly title: string; readonly parts: readonly AnsweredPart[] }[];
}

const said = enGB.keptRight;

/** What each kind of source is called, in the order in which an inspector asks for it. */
const SOURCES = [
  { id: 'statutory-guidance', title: said.answers.statutory, kinds: ['statutory-guidance'] },
  { id: 'law', title: said.answers.law, kinds: ['act', 'regulations'] },
  { id: 'guidance', title: said.answers.guidance, kinds: ['standard', 'framework', 'guidance'] },
] as const;

/** Where the policies answer which law and guidance: every source that a published section names. */
export function coverageMap(
  site: SchoolSite,
): readonly { readonly id: string; readonly title: string; readonly covered: readonly Covered[] }[] {
  const named = new Set(citations(site).map(({ id }) => id));
  return SOURCES.map(({ id, title, kinds }) => ({
    id,
    title,
    covered: Object.entries(site.library.guidance)
      .filter(([key, { kind }]) => named.has(key) && kinds.some((each) => each === kind))
      .map(([key]) => coveredBy(site, key))
      .sort((a, b) => a.title.localeCompare(b.title, 'en-GB')),
  })).filter(({ covered }) => covered.length > 0);
}

const citations = (site: SchoolSite): ResolvedCitation[] =>
  ofKind(site, 'policy').flatMap(({ sections }) => sections.flatMap(({ answers }) => answers));

function coveredBy(site: SchoolSite, id: string): Covered {
  const source = site.library.guidance[id];
  if (!source) throw new Error(`The registry has no “${id}”.`);
  const { shortTitle, publisher, url, checkedOn } = source;
  const policies = ofKind(site, 'policy').map((policy) => ({
    title: policy.title,
    parts: partsIn(policy, id, shortTitle),
  }));
  return {
    id,
    title: capital(shortTitle),
    publisher,
    url,
    checkedOn,
    policies: policies.filter(({ parts }) => parts.length > 0),
  };
}

/** A citation that names a part has it after the title of the source, such as `…, Part two`. */
function partsIn(policy: PolicyDocument, id: string, shortTitle: string): AnsweredPart[] {
  const parts = new Map<string, Answer[]>();
  for (const section of policy.sections) {
    for (const citation of section.answers.filter((candidate) => candidate.id === id)) {
      const part = citation.shortTitle.slice(shortTitle.length).replace(/^, /, '');
      const { number, title } = section;
      parts.set(part, [...(parts.get(part) ?? []), { to: `${pagePath(policy)}#${section.id}`, number, title }]);
    }
  }
  return [...parts].map(([part, answers]) => ({ part, answers })).sort((a, b) => placeOf(a.part) - placeOf(b.part));
}

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six'];
const placeOf = (part: string): number =>
  NUMBERS.findIndex((number) => part.toLowerCase().startsWith(`part ${number}`));

/** The local services with the day on which somebody last checked each, the oldest first. */
export const contactChecks = (site: SchoolSite): readonly { readonly title: string; readonly checkedOn: string }[] =>
  localServices(site)
    .flatMap(({ title, checkedOn }) => (checkedOn === undefined ? [] : [{ title, checkedOn }]))
    .sort((a, b) => (a.checkedOn < b.checkedOn ? -1 : a.checkedOn > b.checkedOn ? 1 : 0));

/** The rules under each kind of defect that they guard against; those that guard against something else come last. */
export function rulesByDefect({ defects, rules }: Pick<SchoolSite, 'defects' | 'rules'>): readonly {
  readonly title: string;
  readonly rules: readonly CheckedRule[];
}[] {
  const others = rules.filter(({ against }) => against.length === 0);
  return [
    ...defects.map((kind) => ({ title: capital(kind), rules: rules.filter(({ against }) => against.includes(kind)) })),
    { title: said.rules.others, rules: others },
  ].filter((group) => group.rules.length > 0);
}

/** What the checks looked at, as figures with their names. */
export function checkedCounts(site: SchoolSite): readonly { readonly label: string; readonly value: string }[] {
  const { documents, pdfs, rules, today, school } = site;
  const facts = new Set(documents.flatMap(({ uses }) => uses.map(({ fact }) => fact)));
  const figure = (label: string, value: number) => ({ label, value: value.toLocaleString('en-GB') });
  const printed = Object.keys(pdfs).length;
  return [
    { label: said.figures.checkedOn, value: longDate(today) },
    figure(said.figures.rules, rules.length),
    figure(said.figures.documents, documents.length),
    figure(said.figures.facts, facts.size),
    figure(
      said.figures.links,
      documents.reduce((sum, document) => sum + linksIn(document), 0),
    ),
    ...(printed > 0 ? [figure(said.figures.pdfs, printed)] : []),
    { label: said.figures.nextReview, value: longDate(school.config.review.next) },
  ];
}

const linksIn = (document: Document): number => bodies(document).reduce((sum, nodes) => sum + countLinks(nodes), 0);

function bodies(document: Document): readonly (readonly HNode[])[] {
  switch (document.kind) {
    case 'policy':
      return document.sections.flatMap(({ nodes, means }) => [nodes, ...means.map((each) => each.nodes)]);
    case 'agreement':
      return [document.intro, ...document.groups.flatMap(({ clauses }) => clauses.map(({ nodes }) => nodes))];
    case 'record':
      return [document.intro];
    case 'sheet':
      return [document.nodes];
    case 'flowchart':
      return [];
  }
}

const countLinks = (nodes: readonly HNode[]): number =>
  nodes.reduce(
    (sum, node) => sum + (node.type === 'text' ? 0 : (node.tagName === 'a' ? 1 : 0) + countLinks(node.children)),
    0,
  );
