import type { Library } from '../../document/library.ts';
import { type TemplateComponent, visitComponents } from '../../document/template.ts';

/** A component with the file it stands in. */
export type PlacedComponent = TemplateComponent & { readonly file: string };

/** Every component of every body of the library, of the names given. */
export function componentsOf(library: Library, ...names: readonly string[]): PlacedComponent[] {
  const { sections, agreements, translations, clauses, sheets } = library;
  return [...sections, ...agreements, ...translations, ...clauses, ...sheets].flatMap(({ file, body }) => {
    const found: PlacedComponent[] = [];
    visitComponents(body, (component) => {
      if (names.includes(component.name)) found.push({ ...component, file });
    });
    return found;
  });
}
