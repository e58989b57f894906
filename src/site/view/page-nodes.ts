import { type HElement, type HNode, readableText, replaceNodes, withChildren } from '../../document/hast.ts';

/**
 * Fits the tree of a section into a web page: its headings move one level down, under the section's own title, and
 * its tables get what they need to stack on a telephone. The words stay as they are.
 * @param lower false where no title of a section stands above the tree
 */
export function pageNodes(nodes: readonly HNode[], { lower = true } = {}): readonly HNode[] {
  return replaceNodes(nodes, (node) => (node.type === 'text' ? node : fit(node, lower)));
}

function fit(element: HElement, lower: boolean): HElement {
  if (element.tagName === 'table') return stackable(element);
  // A card in the text belongs to the text: as a landmark of its own it would only be in the way.
  if (element.tagName === 'aside')
    return { ...element, tagName: 'div', children: pageNodes(element.children, { lower }) };
  const fitted = withChildren(element, pageNodes(element.children, { lower }));
  const moves = lower && /^h[1-5]$/.test(element.tagName);
  return moves ? { ...fitted, tagName: `h${Number(element.tagName.charAt(1)) + 1}` } : fitted;
}

const ROLES: Record<string, string> = { table: 'table', thead: 'rowgroup', tbody: 'rowgroup', tr: 'row', td: 'cell' };

/**
 * On a narrow screen the rows of a table become blocks. Browsers then forget that it is a table, so the roles are
 * written out, and every cell carries the heading of its column to show beside it.
 */
function stackable(table: HElement): HElement {
  const labels = columnLabels(table);
  const walk = (element: HElement): HElement => {
    const column = { index: 0 };
    const children = element.children.map((child) => {
      if (child.type === 'text') return child;
      const walked = walk(child);
      return element.tagName === 'tr' ? labelled(walked, labels[column.index++]) : walked;
    });
    return { ...element, properties: tableProperties(element), children };
  };
  return walk(table);
}

function tableProperties(element: HElement): HElement['properties'] {
  const role =
    element.tagName === 'th'
      ? element.properties.scope === 'row'
        ? 'rowheader'
        : 'columnheader'
      : ROLES[element.tagName];
  const { style, ...kept } = element.properties;
  // Markdown aligns cells by a style attribute, which the security policy of the pages refuses.
  const align = typeof style === 'string' ? /text-align:\s*(center|right)/.exec(style)?.[1] : undefined;
  return { ...kept, ...(role && { role }), ...(align && { class: `align-${align}` }) };
}

const labelled = (cell: HElement, label: string | undefined): HElement =>
  cell.tagName === 'td' && label ? { ...cell, properties: { ...cell.properties, 'data-label': label } } : cell;

function columnLabels(table: HElement): readonly string[] {
  const head = table.children.find((child): child is HElement => child.type === 'element' && child.tagName === 'thead');
  const row = head?.children.find((child): child is HElement => child.type === 'element' && child.tagName === 'tr');
  return (row?.children ?? []).filter((child) => child.type === 'element').map((cell) => readableText([cell]));
}
