import type { Library } from '../../document/library.ts';
import type { TemplateNode } from '../../document/template.ts';
import { registryFile } from './registry-file.ts';

/** One citation of an entry of the guidance registry. */
export interface Citation {
  readonly id: string;
  readonly file: string;
  /** The key that cites it, in front matter and registries. */
  readonly path?: string;
  readonly line?: number;
  readonly column?: number;
  /** The days between which `<From>` prints it; absent where it is always printed. */
  readonly from?: string;
  readonly until?: string;
}

/** Everything that the library says about law and guidance by id: in texts, in what a section answers, in ages. */
export const citations = (library: Library): readonly Citation[] => [
  ...[...library.sections, ...library.agreements, ...library.clauses, ...library.sheets].flatMap(({ file, body }) =>
    inBody(body, { file }),
  ),
  ...library.sections.flatMap(({ file, answers }) =>
    answers.map(({ id }, index) => ({ id, file, path: `answers.${index}` })),
  ),
  ...Object.entries(library.serviceAges).flatMap(([service, { law }]) =>
    law === undefined ? [] : [{ id: law, file: registryFile(library, 'service-ages'), path: `${service}.law` }],
  ),
];

type Around = Pick<Citation, 'file' | 'from' | 'until'>;

const inBody = (nodes: readonly TemplateNode[], around: Around): Citation[] =>
  nodes.flatMap((node) => {
    if (node.type === 'text') return [];
    if (node.type === 'element') return inBody(node.children, around);
    const { name, props, line, column } = node;
    if (name === 'Cite')
      return [{ ...around, id: String(props.id ?? ''), ...(line && { line }), ...(column && { column }) }];
    const inner =
      name !== 'From'
        ? around
        : {
            ...around,
            ...(typeof props.date === 'string' && { from: props.date }),
            ...(typeof props.until === 'string' && { until: props.until }),
          };
    return inBody(node.children, inner);
  });
