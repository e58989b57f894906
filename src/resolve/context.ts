import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Audience, FactUse } from '../document/document.ts';
import { type HElement, type HNode, h } from '../document/hast.ts';
import type { Language, Library } from '../document/library.ts';
import type { School } from '../document/school.ts';
import type { TemplateComponent, TemplateNode } from '../document/template.ts';
import { whoKnows } from '../schema/paths.ts';
import { factText } from './facts.ts';

/** The place in the library that is being resolved. */
export interface At {
  readonly document: string;
  /** The section, clause group or step, for messages and for `explain`. */
  readonly section: string;
  readonly file: string;
  /** Whose words are wanted from the clause library. */
  readonly reader?: string | undefined;
  /** The language of a translation; absent where the words are English. */
  readonly language?: string | undefined;
}

/** Everything a component may know. Problems and uses are collected in it; nothing else is changed. */
export interface Context {
  readonly school: School;
  readonly library: Library;
  /** Year-month-day. */
  readonly today: string;
  readonly at: At;
  readonly diagnostics: Diagnostic[];
  readonly uses: FactUse[];
  /** Plain lines made so far that hold facts, with the facts marked. */
  readonly marked: Map<string, readonly HNode[]>;
  /** Lists of contacts made so far, by their keys. */
  readonly live: Map<string, HElement>;
  /** The same context at another place of the library. */
  readonly moved: (at: At) => Context;
  /** Resolves the children of a component. */
  readonly walk: (nodes: readonly TemplateNode[]) => HNode[];
}

export type Props = Readonly<Record<string, string | true>>;

/** A component of the library: a plain function that gives back a tree. */
export type Component = (
  props: Props,
  children: readonly TemplateNode[],
  context: Context,
  node: TemplateComponent,
) => readonly HNode[];

/** A prop as text; undefined where it is absent or has no value. */
export const textProp = (props: Props, name: string): string | undefined => {
  const value = props[name];
  return typeof value === 'string' ? value : undefined;
};

/**
 * Notes that the document uses a fact, and gives it as it is printed. Among words that run from right to left a name
 * or a number is isolated (Unicode FSI and PDI), or “01632 960 114” would be shown as “114 960 01632”.
 */
export function useFact(context: Context, path: string, node?: TemplateComponent): string | undefined {
  context.uses.push({
    fact: path,
    document: context.at.document,
    section: context.at.section,
    place: { file: context.at.file, line: node?.line ?? 1, column: node?.column ?? 1 },
  });
  const value = factText(context.school, path, context.at.language);
  return value === undefined || languageOf(context)?.direction !== 'rtl' ? value : `\u2068${value}\u2069`;
}

/** A list of contacts, which an edition takes over whole as it is on the day: the context remembers it. */
export function liveList(context: Context, tagName: string, key: string, nodes: readonly HNode[]): HElement {
  const list = h(tagName, { 'data-live': key }, ...nodes);
  context.live.set(key, list);
  return list;
}

/** The direction and the terms of the language that is being resolved; undefined for English. */
export const languageOf = ({ library, at }: Context): Language | undefined =>
  at.language === undefined ? undefined : library.languages[at.language];

/** Adds a problem at the place of a component in its file. */
export function report(
  context: Context,
  node: TemplateComponent | undefined,
  problem: Pick<Diagnostic, 'rule' | 'message' | 'fix' | 'path'>,
): void {
  const who = problem.path === undefined ? undefined : whoKnows(problem.path);
  context.diagnostics.push({
    severity: 'error',
    file: context.at.file,
    line: node?.line ?? 1,
    column: node?.column ?? 1,
    school: context.school.id,
    document: context.at.document,
    ...problem,
    ...(who && { who }),
  });
}

export const isAudience = (name: string): name is Audience =>
  ['pupils', 'parents', 'staff', 'governors', 'visitors'].includes(name);
