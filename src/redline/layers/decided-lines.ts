import type { TemplateNode } from '../../document/template.ts';
import type { DecidedLine } from '../compare/ledger.ts';
import type { RedlineContext } from '../redline.ts';

/** A shorter piece of text could stand anywhere. */
const LEAST_CHARACTERS = 20;

/**
 * Pieces of text that the library makes depend on a decision (`<When decision="…">`) in the sections of a policy or on
 * a sheet: a block that holds one of them follows that decision.
 * @param keys the decisions to look for
 */
export function decidedLines(
  id: string,
  keys: ReadonlySet<string>,
  { sections, sheets, agreements }: RedlineContext['library'],
): DecidedLine[] {
  const lines: DecidedLine[] = [];
  const walk = (nodes: readonly TemplateNode[], decision: string | undefined): void => {
    for (const node of nodes) {
      if (node.type === 'text') {
        const text = node.value.replace(/\s+/g, ' ').trim();
        if (decision !== undefined && text.length >= LEAST_CHARACTERS) lines.push({ text, decision });
        continue;
      }
      const named = node.type === 'component' && node.name === 'When' ? String(node.props.decision ?? '') : '';
      walk(node.children, keys.has(named) ? named : decision);
    }
  };
  if (keys.size === 0) return lines;
  const sources = [
    ...sections.filter(({ policy }) => policy === id),
    ...[...sheets, ...agreements].filter((item) => item.id === id),
  ];
  for (const { body } of sources) walk(body, undefined);
  return lines;
}
