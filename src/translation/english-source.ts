import type { Library, LibraryAgreement } from '../document/library.ts';
import { type TemplateComponent, type TemplateNode, visitComponents } from '../document/template.ts';

/** The body of an English agreement with its promises in place of the topics that they are taken from. */
export const englishBody = (agreement: LibraryAgreement, library: Pick<Library, 'clauses'>): readonly TemplateNode[] =>
  agreement.body.flatMap((node) => (isTopic(node) ? topicClauses(node, agreement, library) : [node]));

const isTopic = (node: TemplateNode): node is TemplateComponent => node.type === 'component' && node.name === 'Clauses';

function topicClauses(
  { props }: TemplateComponent,
  { reader }: LibraryAgreement,
  { clauses }: Pick<Library, 'clauses'>,
): readonly TemplateNode[] {
  const body = clauses.find(({ id }) => id === props.from)?.body ?? [];
  if (typeof props.only !== 'string') return clausesFor(body, reader);
  return props.only.split(/\s+/).flatMap((id) => clausesFor(body, reader, id));
}

/** The clauses written for a reader, inside the conditions that hold for them. */
function clausesFor(nodes: readonly TemplateNode[], reader: string | undefined, only?: string): TemplateNode[] {
  return nodes.flatMap((node): TemplateNode[] => {
    if (node.type === 'text') return [];
    if (node.type === 'component' && node.name === 'Clause') {
      const readers = typeof node.props.for === 'string' ? node.props.for.split(/\s+/) : undefined;
      const isMeant = !readers || (reader !== undefined && readers.includes(reader));
      return isMeant && (only === undefined || node.props.id === only) ? [node] : [];
    }
    const children = clausesFor(node.children, reader, only);
    return children.length > 0 ? [{ ...node, children }] : [];
  });
}

/** The promises of a translation with the drawings of the English ones: a drawing is nothing to translate. */
export function withIcons(nodes: readonly TemplateNode[], english: readonly TemplateNode[]): readonly TemplateNode[] {
  const icons = new Map<unknown, string | true>();
  visitComponents(english, ({ name, props }) => {
    if (name === 'Clause' && props.icon !== undefined) icons.set(props.id, props.icon);
  });
  const drawn = (node: TemplateNode): TemplateNode => {
    if (node.type === 'text') return node;
    const children = node.children.map(drawn);
    const icon = node.type === 'component' && node.name === 'Clause' ? icons.get(node.props.id) : undefined;
    return node.type === 'component' && icon !== undefined
      ? { ...node, children, props: { ...node.props, icon } }
      : { ...node, children };
  };
  return nodes.map(drawn);
}
