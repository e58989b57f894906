import type { Report } from './check-template.ts';
import { HELPERS } from './helpers.ts';
import type { Place } from './html-place.ts';
import { resolvePath, type Scope, type TemplatePath } from './scope.ts';
import { describe, type Shape } from './shape.ts';

/** Checks one `{{…}}`: that the view has it, and that it is safe where it stands. */
export function checkMustache(mustache: hbs.AST.MustacheStatement, scope: Scope, place: Place, report: Report): void {
  if (!mustache.escaped) {
    report(
      mustache,
      'template/unescaped',
      'Three braces print text without escaping it.',
      'Write two braces; finished HTML is printed with {{html …}}.',
    );
    return;
  }
  const path = asPath(mustache.path);
  if (!path) {
    report(
      mustache,
      'template/unsupported',
      'Only a path of the view or a helper may stand here.',
      'Write text outside the braces.',
    );
    return;
  }
  const isHelper = mustache.params.length > 0 || mustache.hash !== undefined || Object.hasOwn(HELPERS, path.original);
  if (isHelper) checkHelper(mustache, path.original, scope, place, report);
  else checkValue(mustache, path, scope, place, report);
}

function checkHelper(
  mustache: hbs.AST.MustacheStatement,
  name: string,
  scope: Scope,
  place: Place,
  report: Report,
): void {
  const helper = Object.hasOwn(HELPERS, name) ? HELPERS[name] : undefined;
  if (!helper) {
    report(
      mustache,
      'template/unknown-helper',
      `There is no helper “${name}”.`,
      `Use one of: ${Object.keys(HELPERS).sort().join(', ')}.`,
    );
    return;
  }
  if (!helper.places.includes(place)) {
    report(
      mustache,
      'template/place',
      `{{${name}}} may not stand ${PLACES[place]}.`,
      `It may stand ${helper.places.map((allowed) => PLACES[allowed]).join(' or ')}.`,
    );
  }
  const wanted = helper.takes === 'none' ? 0 : 1;
  if (mustache.params.length !== wanted || mustache.hash) {
    report(
      mustache,
      'template/arguments',
      `{{${name}}} takes ${wanted === 0 ? 'no argument' : 'one argument'}.`,
      'Give it what it takes and nothing else.',
    );
    return;
  }
  const [param] = mustache.params;
  const shape = param && shapeOfArgument(param, scope, report);
  if (shape && (helper.takes === 'html') !== (shape.kind === 'html'))
    report(
      mustache,
      'template/type',
      `{{${name}}} cannot print ${describe(shape)}.`,
      helper.takes === 'html' ? 'Give it finished HTML of the view.' : 'Give it a text of the view.',
    );
  else if (shape && helper.takes === 'text' && !isPrintable(shape))
    report(
      mustache,
      'template/type',
      `{{${name}}} cannot print ${describe(shape)}.`,
      'Give it a text or a number of the view.',
    );
}

function checkValue(
  mustache: hbs.AST.MustacheStatement,
  path: TemplatePath,
  scope: Scope,
  place: Place,
  report: Report,
): void {
  const found = resolvePath(path, scope);
  if ('problem' in found)
    report(mustache, 'template/unknown-path', found.problem, 'Correct the name, or add it to the view and its schema.');
  else if (found.shape.kind === 'html')
    report(
      mustache,
      'template/type',
      `“${path.original}” is finished HTML and would be escaped again.`,
      `Write {{html ${path.original}}}.`,
    );
  else if (!isPrintable(found.shape))
    report(
      mustache,
      'template/type',
      `“${path.original}” is ${describe(found.shape)} and cannot be printed.`,
      'Print something inside it.',
    );
  if (place === 'content' || place === 'attribute') return;
  report(mustache, 'template/place', `“${path.original}” may not stand ${PLACES[place]}.`, FIXES[place]);
}

/** The shape of a helper's argument, once it is known to exist. */
export function shapeOfArgument(argument: hbs.AST.Expression, scope: Scope, report: Report): Shape | undefined {
  const path = asPath(argument);
  if (!path) {
    report(
      argument,
      'template/unsupported',
      'Only a path of the view may be an argument.',
      'Work the value out in the view.',
    );
    return undefined;
  }
  const found = resolvePath(path, scope);
  if ('shape' in found) return found.shape;
  report(argument, 'template/unknown-path', found.problem, 'Correct the name, or add it to the view and its schema.');
  return undefined;
}

const asPath = (expression: hbs.AST.Expression): (hbs.AST.PathExpression & TemplatePath) | undefined =>
  expression.type === 'PathExpression' ? (expression as hbs.AST.PathExpression & TemplatePath) : undefined;
const isPrintable = (shape: Shape): boolean => shape.kind === 'text' || shape.kind === 'number';

const PLACES: Record<Place, string> = {
  content: 'between tags',
  attribute: 'in an attribute',
  address: 'in an attribute that holds an address',
  'style-attribute': 'in a style attribute',
  style: 'in a stylesheet',
  unquoted: 'in an attribute without quotation marks',
  tag: 'inside a tag',
  code: 'in code',
  comment: 'in a comment',
};

const FIXES: Record<Exclude<Place, 'content' | 'attribute'>, string> = {
  address: 'Write {{url …}} or {{image …}}.',
  'style-attribute': 'Write {{percent …}} or {{millimetres …}}.',
  style: 'Write {{colour …}} or {{cssText …}}.',
  unquoted: 'Put quotation marks around the value of the attribute.',
  tag: 'Move it into the value of an attribute.',
  code: 'Printed pages hold no code: take it out.',
  comment: 'Take it out, or write a comment of the template: {{!-- … --}}.',
};
