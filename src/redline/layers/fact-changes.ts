import { textOf, visitElements } from '../../document/hast.ts';
import { attribute, type DocumentTree } from '../../edition/tree/parts.ts';
import type { FactChange, RedlineContext } from '../redline.ts';
import { factLabel } from './fact-label.ts';

interface Shown {
  readonly value: string;
  /** The value with a small initial, as it stands inside a sentence, for each form in which it stands. */
  readonly forms: Set<string>;
  places: number;
}

/**
 * The facts that differ between two trees: other values first, then facts that are named for the first time, then
 * those that are no longer named. Decisions that are numbers are left to the layer of decisions.
 */
export function factChanges(before: DocumentTree, after: DocumentTree, context: RedlineContext): FactChange[] {
  const [was, is] = [factsIn(before), factsIn(after)];
  const label = (path: string): string => factLabel(path, (role) => roleName(role, context));
  const changed: FactChange[] = [];
  const come: FactChange[] = [];
  for (const [path, { value, forms, places }] of is) {
    const old = was.get(path);
    if (!old) come.push({ path, label: label(path), after: value, places });
    else if (![...forms].every((form) => old.forms.has(form)))
      changed.push({ path, label: label(path), before: old.value, after: value, places });
  }
  const gone = [...was]
    .filter(([path]) => !is.has(path))
    .map(([path, { value, places }]) => ({ path, label: label(path), before: value, places }));
  return [...changed, ...come, ...gone];
}

function factsIn(tree: DocumentTree): ReadonlyMap<string, Shown> {
  const found = new Map<string, Shown>();
  const add = (path: string, value: string): void => {
    if (path === '' || path.startsWith('decisions.')) return;
    const shown = found.get(path) ?? { value, forms: new Set(), places: 0 };
    shown.forms.add(value.charAt(0).toLowerCase() + value.slice(1));
    shown.places += 1;
    found.set(path, shown);
  };
  visitElements([tree], (element) => {
    if (element.tagName === 'data') add(attribute(element, 'value'), textOf(element));
    else add(attribute(element, 'data-href'), attribute(element, 'href'));
  });
  return found;
}

function roleName(role: string, { library, words }: RedlineContext): string | undefined {
  const entry = Object.entries(library.roles).find(([key]) => key === role);
  return entry && words(entry[1].label);
}
