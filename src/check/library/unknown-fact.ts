import { meantOr } from '../../diagnostics/did-you-mean.ts';
import { parseInline } from '../../document/inline.ts';
import type { Library } from '../../document/library.ts';
import { type TemplateNode, visitComponents } from '../../document/template.ts';
import { factPaths, findFact } from '../../schema/paths.ts';
import { registryFile } from './registry-file.ts';
import type { LibraryProblem, LibraryRule } from './rule.ts';
import { componentsOf } from './template-bodies.ts';

/** Facts that no school could have: in texts, conditions, titles, labels, statements and steps. */
export const unknownFact: LibraryRule = {
  id: 'library/unknown-fact',
  checks: ['C01', 'C10'],
  name: 'Every fact that a text prints is one that schools can give',
  reason: 'A text that asks for a fact no school has would be left with a gap in every school.',
  severity: 'error',
  bad: 'Filtering is done by {school.filtring.product}.',
  good: 'Filtering is done by {school.filtering.product}.',
  check: ({ library }) => [
    ...componentsOf(library, 'Fact', 'When').flatMap(({ name, file, props, line = 1, column }) => {
      const path = name === 'Fact' ? props.of : props.fact;
      return typeof path === 'string' ? problems(path, { file, line, column }) : [];
    }),
    ...[
      ...library.policies,
      ...library.sections,
      ...library.agreements,
      ...library.translations,
      ...library.records,
      ...library.flowcharts,
    ].flatMap((item) => inLines(item, item.file, '')),
    ...Object.entries(lineRegistries(library)).flatMap(([name, registry]) =>
      inLines(registry, registryFile(library, name), ''),
    ),
  ],
};

const lineRegistries = ({ decisions, roles, guidance, helplines }: Library): Record<string, unknown> => ({
  decisions,
  roles,
  guidance,
  helplines,
});

function problems(
  fact: string,
  place: Pick<LibraryProblem, 'file' | 'path' | 'line' | 'column'>,
): readonly LibraryProblem[] {
  if (findFact(fact)) return [];
  const fix = meantOr(fact, factPaths(), 'docs/configuration.md lists all facts.');
  return [{ ...place, message: `No school has a fact “${fact}”.`, fix }];
}

/** Facts in any line of text below a value. */
function inLines(value: unknown, file: string, path: string): LibraryProblem[] {
  if (typeof value === 'string') {
    const found: LibraryProblem[] = [];
    visitComponents(parseInline(value).nodes as readonly TemplateNode[], ({ name, props }) => {
      if (name === 'Fact') found.push(...problems(String(props.of), { file, path }));
    });
    return found;
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) =>
    name === 'body' ? [] : inLines(child, file, path === '' ? name : `${path}.${name}`),
  );
}
