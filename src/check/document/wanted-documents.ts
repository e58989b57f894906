import type { Library } from '../../document/library.ts';
import type { School } from '../../document/school.ts';
import type { TemplateComponent, TemplateNode } from '../../document/template.ts';
import { holdsWhen } from '../../resolve/components/when.ts';
import { chosenItems, chosenPolicies, isChosenSection } from '../../resolve/selection.ts';

/** A place of the library that sends the reader to another document. */
export interface Wanted {
  /** The document that is asked for. */
  readonly to: string;
  /** Where it is asked for. */
  readonly document: string;
  readonly section: string | undefined;
  readonly file: string;
  readonly link: TemplateComponent;
}

/** Every link to a document in the text that a school publishes, whether or not the school publishes its target. */
export function wantedDocuments(school: School, library: Library, today: string): readonly Wanted[] {
  const policies = new Set(chosenPolicies(school, library).map(({ id }) => id));
  const sections = library.sections
    .filter(
      (section) =>
        policies.has(section.policy) &&
        isChosenSection(section, school, library) &&
        school.config.sections.replace[section.id] === undefined,
    )
    .map(({ policy, id, file, body }) => ({ document: policy, section: id, file, body }));
  const forms = [...chosenItems(library.agreements, school), ...chosenItems(library.sheets, school)].map(
    ({ id, file, body }) => ({ document: id, section: undefined, file, body }),
  );
  return [...sections, ...forms].flatMap(({ body, ...at }) =>
    linksOf(body, school, today).map((link) => ({ ...at, link, to: String(link.props.to ?? link.props.id) })),
  );
}

function linksOf(nodes: readonly TemplateNode[], school: School, today: string): TemplateComponent[] {
  return nodes.flatMap((node): TemplateComponent[] => {
    if (node.type === 'text') return [];
    if (!mayLink(node) || (node.type === 'component' && !shown(node, school, today))) return [];
    const own = node.type === 'component' && isLink(node) ? [node] : [];
    return [...own, ...linksOf(node.children, school, today)];
  });
}

const isLink = ({ name }: TemplateComponent): boolean => name === 'DocumentLink' || name === 'Flowchart';

/** Most of the library leads nowhere: whether a part of it does is the same for every school. */
const linking = new WeakMap<TemplateNode, boolean>();

function mayLink(node: TemplateNode): boolean {
  if (node.type === 'text') return false;
  const known = linking.get(node);
  if (known !== undefined) return known;
  const found = (node.type === 'component' && isLink(node)) || node.children.some(mayLink);
  linking.set(node, found);
  return found;
}

function shown({ name, props }: TemplateComponent, school: School, today: string): boolean {
  if (name === 'When') return holdsWhen(school, props);
  if (name !== 'From') return true;
  return (
    !(typeof props.date === 'string' && today < props.date) && !(typeof props.until === 'string' && today > props.until)
  );
}
