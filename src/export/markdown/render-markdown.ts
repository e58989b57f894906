import type { Document } from '../../document/document.ts';
import type { Href } from '../../document/html.ts';
import type { School } from '../../document/school.ts';
import { bodyOf } from '../body/body.ts';
import type { Part, ReaderName } from '../body/parts.ts';
import { sourceLine } from '../source.ts';
import { DRAFT } from '../standing.ts';
import { blocksOf } from './blocks.ts';
import { escapeMarkdown } from './inline.ts';

export interface MarkdownInput {
  readonly school: School;
  readonly document: Document;
  /** Where links lead once the document has left the site. */
  readonly href: Href;
  readonly readerName: ReaderName;
  /** Only this section, by its id, under its own heading. */
  readonly section?: string | undefined;
}

/** A part of a document in Markdown: a section of a policy, or all there is. */
export interface MarkdownPart {
  /** The id of a section of a policy. */
  readonly id?: string | undefined;
  readonly blocks: readonly string[];
}

/** Renders the parts of a document, each by itself, so that they can be put together in more than one way. */
export function renderMarkdownParts({
  document,
  href,
  readerName,
}: Pick<MarkdownInput, 'document' | 'href' | 'readerName'>): readonly MarkdownPart[] {
  const inside: Href = (target) => {
    const address = href(target);
    // A link to another place of the same text leads nowhere once it has been pasted.
    return address?.startsWith('#') ? undefined : address;
  };
  return bodyOf(document, readerName).map((part) => ({ id: part.id, blocks: partBlocks(part, inside) }));
}

/**
 * Renders a document, or one section of it, as Markdown for newsletters, messages and assistants. The last line says
 * where the words come from.
 * @param parts those of the document, where they have been rendered before
 */
export function renderMarkdown(input: MarkdownInput, parts = renderMarkdownParts(input)): string {
  const { school, document, section } = input;
  const draft = document.control.status === 'draft' ? [`**${DRAFT}**`] : [];
  const head =
    section === undefined ? [`# ${escapeMarkdown(document.title)}`, ...draft, escapeMarkdown(document.summary)] : draft;
  return [
    ...head,
    ...parts.filter(({ id }) => section === undefined || id === section).flatMap(({ blocks }) => blocks),
    `*${escapeMarkdown(sourceLine(school, document, section))}*`,
  ]
    .filter((block) => block !== '')
    .join('\n\n')
    .concat('\n');
}

const partBlocks = ({ number, title, nodes }: Part, href: Href): string[] => [
  ...(title === undefined ? [] : [`## ${number === undefined ? '' : `${number}. `}${escapeMarkdown(title)}`]),
  ...blocksOf(nodes, href),
];
