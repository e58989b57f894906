import { hash } from 'node:crypto';
import { stringify } from 'yaml';
import type { EditionFacts } from './edition.ts';
import { renderLines } from './html-lines.ts';
import type { DocumentTree } from './tree/parts.ts';

/** Writes an edition as the text of its file, the checksum computed. */
export function renderEdition(facts: Omit<EditionFacts, 'checksum'>, tree: DocumentTree): string {
  const body = `${renderLines([tree]).join('\n')}\n`;
  const front = stringify(facts, { lineWidth: 0 });
  return `---\n${front}checksum: ${checksumOf(front, body)}\n---\n${body}`;
}

/**
 * The checksum of an edition: SHA-256 of its front matter without the line of the checksum, and its body, in
 * hexadecimal digits. Line ends count as plain ones, so that a checkout on another system changes nothing.
 */
export const checksumOf = (front: string, body: string): string =>
  hash('sha256', `${plainEnds(front)}---\n${plainEnds(body)}`);

/** A text with the line ends that an edition is written with. */
export const plainEnds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
