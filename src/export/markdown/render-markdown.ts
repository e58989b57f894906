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

/**
 * Renders a document, or one section of it, as Markdown for newsletters, messages and assistants. The last line says
 * where the words come from.
 */
export function renderMarkdown({ school, document, href, readerName, section }: MarkdownInput): string {
  const parts = bodyOf(document, readerName).filter(({ id }) => section === undefined || id === section);
  const draft = document.control.status === 'draft' ? [`**${DRAFT}**`] : [];
  const head =
    section === undefined ? [`# ${escapeMarkdown(document.title)}`, ...draft, escapeMarkdown(document.summary)] : draft;
  const inside: Href = (target) => {
    const address = href(target);
    // A link to another place of the same text leads nowhere once it has been pasted.
    return address?.startsWith('#') ? undefined : address;
  };
  return [
    ...head,
    ...parts.flatMap((part) => partBlocks(part, inside)),
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
