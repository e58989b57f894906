import { createHash } from 'node:crypto';
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
  createHash('sha256')
    .update(`${plainEnds(front)}---\n${plainEnds(body)}`)
    .digest('hex');

const plainEnds = (text: string): string => text.replace(/\r\n?/g, '\n');
