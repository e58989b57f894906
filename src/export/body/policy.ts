import type { PolicyDocument, ResolvedCitation, ResolvedSection } from '../../document/document.ts';
import { type HElement, h, isBlock } from '../../document/hast.ts';
import { lowered, paragraph } from './elements.ts';
import type { Part, ReaderName } from './parts.ts';

export const policyParts = (policy: PolicyDocument, readerName: ReaderName): Part[] =>
  policy.sections.map((section) => ({
    id: section.id,
    number: section.number,
    title: section.title,
    nodes: [
      ...(section.local ? [paragraph(h('em', {}, 'Written by the school itself.'))] : []),
      ...section.means.map((means) => forReader(means, readerName)),
      ...lowered(section.nodes),
      ...answered(section.answers),
    ],
  }));

function forReader({ audience, nodes }: ResolvedSection['means'][number], readerName: ReaderName): HElement {
  const lead = h('strong', {}, `${readerName(audience)}:`);
  return nodes.some(isBlock)
    ? h('blockquote', {}, paragraph(lead), ...lowered(nodes))
    : h('blockquote', {}, paragraph(lead, ' ', ...nodes));
}

function answered(citations: readonly ResolvedCitation[]): HElement[] {
  if (citations.length === 0) return [];
  const links = citations.flatMap(({ url, shortTitle }, index) => [
    ...(index > 0 ? ['; '] : []),
    h('a', { href: url }, shortTitle),
  ]);
  return [paragraph('Answers: ', ...links, '.')];
}
