import type { Document } from '../../document/document.ts';
import { type HNode, visitElements } from '../../document/hast.ts';

/** A text of law or guidance that a document cites, with the section in which it stands first. */
export interface Cited {
  readonly id: string;
  readonly section: string | undefined;
}

/** Several rules ask for the citations of one document. */
const known = new WeakMap<Document, readonly Cited[]>();

/** The ids of all law and guidance that a document cites in its words or answers in its margin, each once. */
export function citedIn(document: Document): readonly Cited[] {
  const kept = known.get(document) ?? findCited(document);
  known.set(document, kept);
  return kept;
}

function findCited(document: Document): readonly Cited[] {
  const found = new Map<string, Cited>();
  const add = (id: string, section: string | undefined): void => {
    if (!found.has(id)) found.set(id, { id, section });
  };
  for (const [nodes, section] of bodiesOf(document))
    visitElements(nodes, ({ properties }) => {
      if (typeof properties['data-cite'] === 'string') add(properties['data-cite'], section);
    });
  if (document.kind === 'policy')
    for (const section of document.sections) for (const { id } of section.answers) add(id, section.id);
  return [...found.values()];
}

function bodiesOf(document: Document): readonly (readonly [nodes: readonly HNode[], section: string | undefined])[] {
  switch (document.kind) {
    case 'policy':
      return document.sections.flatMap(({ id, nodes, means }) => [
        [nodes, id] as const,
        ...means.map((entry) => [entry.nodes, id] as const),
      ]);
    case 'agreement':
      return [
        [document.intro, undefined],
        ...document.groups.flatMap(({ clauses }) => clauses.map(({ nodes }) => [nodes, undefined] as const)),
      ];
    case 'record':
      return [[document.intro, undefined]];
    case 'sheet':
      return [[document.nodes, undefined]];
    case 'flowchart':
      return [];
  }
}
