/**
 * A piece of the library before it meets a school: ordinary elements, text, and components by name.
 * It is plain data; no author's text is ever run as code.
 */
export interface TemplateElement {
  readonly type: 'element';
  readonly tagName: string;
  readonly properties: Readonly<Record<string, string | number | boolean>>;
  readonly children: readonly TemplateNode[];
}
export interface TemplateText {
  readonly type: 'text';
  readonly value: string;
}
export interface TemplateComponent {
  readonly type: 'component';
  readonly name: string;
  readonly props: Readonly<Record<string, string | true>>;
  readonly children: readonly TemplateNode[];
  /** Where it stands in its file; known when the CLI read the file. */
  readonly line?: number;
  readonly column?: number;
}
export type TemplateNode = TemplateElement | TemplateText | TemplateComponent;

/** A line of the library with facts and terms in it, such as a title or a step of a flowchart. */
export type Inline = readonly TemplateNode[];

/** Calls `visit` for every component of a template, parents first. */
export function visitComponents(nodes: readonly TemplateNode[], visit: (component: TemplateComponent) => void): void {
  for (const node of nodes) {
    if (node.type === 'text') continue;
    if (node.type === 'component') visit(node);
    visitComponents(node.children, visit);
  }
}
