import type { PolicyDocument, ResolvedCitation, ResolvedSection } from '../../document/document.ts';
import { type HElement, h } from '../../document/hast.ts';
import { isAudience } from '../../resolve/context.ts';
import {
  articleOf,
  attribute,
  audiencesOf,
  bodyOf,
  childOf,
  commonOf,
  type DocumentTree,
  elementsOf,
  lineOf,
  type Mark,
  namedChild,
  partOf,
  partsOf,
  solid,
  type Words,
} from './parts.ts';

export const policyTree = (policy: Words<PolicyDocument>, mark: Mark): DocumentTree =>
  articleOf(
    policy,
    mark,
    {},
    policy.sections.map((section) =>
      partOf(
        section.id,
        {
          'data-audiences': section.audiences.join(' '),
          'data-local': section.local ? 'yes' : undefined,
        },
        mark(section.title),
        [
          ...section.means.map(({ audience, nodes }) =>
            h('aside', { 'data-part': 'means', 'data-means': audience }, ...solid(nodes)),
          ),
          ...solid(section.nodes),
          ...citations(section.answers),
        ],
      ),
    ),
  );

const citations = (answers: readonly ResolvedCitation[]): HElement[] =>
  answers.length === 0
    ? []
    : [
        h(
          'ul',
          { 'data-part': 'answers' },
          ...answers.map(({ id, shortTitle, title, publisher, url }) =>
            h(
              'li',
              { 'data-cite': id, 'data-title': title, 'data-publisher': publisher },
              h('a', { href: url }, shortTitle),
            ),
          ),
        ),
      ];

export function policyFrom(article: DocumentTree): Words<PolicyDocument> {
  return { kind: 'policy', ...commonOf(article), sections: partsOf(article).map(sectionFrom) };
}

function sectionFrom(part: HElement, index: number): ResolvedSection {
  const answers = namedChild(part, 'answers');
  return {
    id: attribute(part, 'id'),
    number: index + 1,
    title: lineOf(childOf(part, 'h2')),
    audiences: audiencesOf(part),
    means: elementsOf(part.children).flatMap((child) => {
      const audience = attribute(child, 'data-means');
      return attribute(child, 'data-part') === 'means' && isAudience(audience)
        ? [{ audience, nodes: solid(child.children) }]
        : [];
    }),
    nodes: bodyOf(part),
    answers: answers ? elementsOf(answers.children).map(citationFrom) : [],
    local: attribute(part, 'data-local') === 'yes',
  };
}

const citationFrom = (item: HElement): ResolvedCitation => ({
  id: attribute(item, 'data-cite'),
  shortTitle: lineOf(item),
  title: attribute(item, 'data-title'),
  publisher: attribute(item, 'data-publisher'),
  url: attribute(childOf(item, 'a') ?? item, 'href'),
});
