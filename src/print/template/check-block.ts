import { shapeOfArgument } from './check-mustache.ts';
import type { Report } from './check-template.ts';
import type { Scope } from './scope.ts';
import { describe, type Shape } from './shape.ts';

/** The branches of a block, each with what `this` is inside it. */
export type Branch = readonly [program: hbs.AST.Program | undefined, scope: Scope];

/** Checks `{{#if}}`, `{{#unless}}`, `{{#each}}` or `{{#with}}` and gives its branches. */
export function checkBlock(block: hbs.AST.BlockStatement, scope: Scope, report: Report): readonly Branch[] {
  const name = 'original' in block.path ? String(block.path.original) : '';
  const [param] = block.params;
  if (!['if', 'unless', 'each', 'with'].includes(name)) {
    report(
      block,
      'template/unknown-block',
      `There is no block “${name}”.`,
      'Use {{#if}}, {{#unless}}, {{#each}} or {{#with}}.',
    );
    return [];
  }
  if (!param || block.params.length > 1 || block.hash || block.program?.blockParams) {
    report(
      block,
      'template/arguments',
      `{{#${name}}} takes one path and nothing else.`,
      'Use ../ to reach what stands outside the block.',
    );
    return [];
  }
  const shape = shapeOfArgument(param, scope, report);
  if (!shape) return [];
  if (name === 'if' || name === 'unless') return checkCondition(block, shape, scope, report);
  const inner = name === 'each' ? elementOf(shape) : groupOf(shape);
  if (!inner) {
    report(
      param,
      'template/type',
      `{{#${name}}} needs ${name === 'each' ? 'a list' : 'a group'}, and this is ${describe(shape)}.`,
      name === 'each' ? 'Give it a list of the view.' : 'Give it a group of the view.',
    );
    return [];
  }
  return [
    [block.program, { shape: inner, parent: scope, inList: name === 'each' }],
    [block.inverse, scope],
  ];
}

/** An object is always true, and finished HTML always is too: such a question is a mistake. */
function checkCondition(block: hbs.AST.BlockStatement, shape: Shape, scope: Scope, report: Report): readonly Branch[] {
  if (shape.kind === 'object' || shape.kind === 'html')
    report(
      block,
      'template/always-true',
      `This asks about ${describe(shape)}, which is always there.`,
      'Ask about a text, a list, a yes or no, or a group that may be absent.',
    );
  return [
    [block.program, scope],
    [block.inverse, scope],
  ];
}

const elementOf = (shape: Shape): Shape | undefined => (shape.kind === 'list' ? shape.of : undefined);

function groupOf(shape: Shape): Shape | undefined {
  const inside = shape.kind === 'maybe' ? shape.of : shape;
  return inside.kind === 'object' ? inside : undefined;
}
