import Handlebars from 'handlebars';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { VIEW_SCHEMAS } from '../view/schema.ts';
import { checkBlock } from './check-block.ts';
import { checkMustache } from './check-mustache.ts';
import { HTML_START, type HtmlState, placeOf, readHtml, sameState } from './html-place.ts';
import type { TemplateFile, TemplateFiles } from './read-templates.ts';
import type { Scope } from './scope.ts';
import { type Shape, shapeOf } from './shape.ts';

/** Adds a problem at a node of the template. */
export type Report = (node: hbs.AST.Node, rule: string, message: string, fix: string) => void;

/** One walk through one template. */
export interface Walk {
  readonly report: Report;
  readonly partials: ReadonlyMap<string, TemplateFile>;
  /** Partials that are already being walked with the same shape, so that one that calls itself ends. */
  readonly entered: ReadonlySet<string>;
  readonly diagnostics: Diagnostic[];
}

/**
 * Checks every template against the schema of the view it prints, before anything is printed: each path in each
 * branch, and whether what is printed is safe where it stands. Handlebars itself would let {{#if mistyped}} pass.
 */
export function checkTemplates({ templates, partials }: TemplateFiles): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const known = new Map(partials.map((partial) => [partial.name, partial]));
  for (const template of templates) {
    const schema = Object.hasOwn(VIEW_SCHEMAS, template.name)
      ? VIEW_SCHEMAS[template.name as keyof typeof VIEW_SCHEMAS]
      : undefined;
    if (!schema) continue;
    checkFile(template, shapeOf(schema), { partials: known, entered: new Set(), diagnostics });
  }
  return unique(diagnostics);
}

/** Checks one template for one shape of view. */
export function checkFile(template: TemplateFile, shape: Shape, walk: Omit<Walk, 'report'>): void {
  const lines = template.source.split('\n');
  const report: Report = (node, rule, message, fix) => {
    const { line, column } = node.loc.start;
    walk.diagnostics.push({
      rule,
      severity: 'error',
      message,
      fix,
      file: template.file,
      line,
      column: column + 1,
      excerpt: lines[line - 1] ?? '',
    });
  };
  const program = parse(template, walk.diagnostics);
  if (!program) return;
  const end = walkProgram(program, { shape, inList: false }, HTML_START, { ...walk, report });
  if (end.mode !== 'content')
    report(
      program,
      'template/open-tag',
      'The template ends inside a tag.',
      'Close the tag in the file in which it begins.',
    );
}

function parse({ file, source }: TemplateFile, diagnostics: Diagnostic[]): hbs.AST.Program | undefined {
  try {
    return Handlebars.parse(source);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = Number(/line (\d+)/.exec(message)?.[1] ?? /- (\d+):\d+/.exec(message)?.[1] ?? 1);
    diagnostics.push({
      rule: 'template/syntax',
      severity: 'error',
      file,
      line,
      column: 1,
      message: 'This is not valid Handlebars.',
      fix: message.split('\n').at(-1) ?? '',
    });
    return undefined;
  }
}

/** Walks a run of statements and gives back how far the HTML has been read at its end. */
export function walkProgram(
  program: hbs.AST.Program | undefined,
  scope: Scope,
  start: HtmlState,
  walk: Walk,
): HtmlState {
  return (program?.body ?? []).reduce((state, statement) => walkStatement(statement, scope, state, walk), start);
}

function walkStatement(statement: hbs.AST.Statement, scope: Scope, state: HtmlState, walk: Walk): HtmlState {
  switch (statement.type) {
    case 'ContentStatement':
      // The types take the text for something else.
      return readHtml(String((statement as hbs.AST.ContentStatement).original), state);
    case 'MustacheStatement':
      checkMustache(statement as hbs.AST.MustacheStatement, scope, placeOf(state), walk.report);
      // What is printed ends nothing, but it begins a value that has no quotation marks.
      return state.mode === 'before-value' ? { ...state, mode: 'bare' } : state;
    case 'BlockStatement': {
      const block = statement as hbs.AST.BlockStatement;
      for (const [program, inner] of checkBlock(block, scope, walk.report)) {
        if (sameState(walkProgram(program, inner, state, walk), state)) continue;
        walk.report(
          block,
          'template/split-tag',
          'This block begins or ends a tag that it does not finish.',
          'Keep the tag, or the value of the attribute, whole inside or outside the block.',
        );
      }
      return state;
    }
    case 'PartialStatement':
    case 'PartialBlockStatement':
      return walkPartial(statement as hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement, scope, state, walk);
    case 'CommentStatement':
      return state;
    default:
      walk.report(statement, 'template/unsupported', 'Decorators are not used here.', 'Take it out.');
      return state;
  }
}

function walkPartial(
  partial: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement,
  scope: Scope,
  state: HtmlState,
  walk: Walk,
): HtmlState {
  const name = 'original' in partial.name ? String(partial.name.original) : '';
  if (placeOf(state) !== 'content')
    walk.report(
      partial,
      'template/partial-place',
      `The partial “${name}” stands inside a tag.`,
      'Use partials between tags only.',
    );
  if (partial.params.length > 0 || partial.hash)
    walk.report(
      partial,
      'template/partial-arguments',
      `The partial “${name}” is given arguments.`,
      'Enter the group with {{#with}} and use the partial there.',
    );
  if ('program' in partial) walkProgram(partial.program, scope, HTML_START, walk);
  if (name === '@partial-block') return state;
  const file = walk.partials.get(name);
  if (!file)
    walk.report(
      partial,
      'template/unknown-partial',
      `There is no partial “${name}”.`,
      `Use one of: ${[...walk.partials.keys()].sort().join(', ')}.`,
    );
  else if (!walk.entered.has(name))
    checkFile(file, scope.shape, { ...walk, entered: new Set([...walk.entered, name]) });
  return state;
}

/** A partial that several templates use is walked several times. */
const unique = (diagnostics: readonly Diagnostic[]): Diagnostic[] => [
  ...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values(),
];
