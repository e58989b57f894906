import { defineHastPlugin, type HastPluginDefinition } from 'satteri';
import { expressionComponent, parseExpression } from '../../document/expression.ts';

/**
 * Turns what stands between braces in a library file into components, so that the compiled module holds no
 * author's code: `{school.a.b}` becomes `<Fact of="a.b" />`, `{pupils}` becomes `<Term of="pupil" plural />`.
 */
export function expressionPlugin(): HastPluginDefinition {
  return defineHastPlugin({
    name: 'policypress-expressions',
    mdxTextExpression: (node) => jsxElement('mdxJsxTextElement', node.value),
    mdxFlowExpression: (node) => jsxElement('mdxJsxFlowElement', node.value),
  });
}

function jsxElement<const T extends 'mdxJsxTextElement' | 'mdxJsxFlowElement'>(type: T, source: string) {
  const expression = parseExpression(source);
  if (!expression) return undefined;
  const { name, props } = expressionComponent(expression);
  const attributes = Object.entries(props).map(([prop, value]) => ({
    type: 'mdxJsxAttribute' as const,
    name: prop,
    value: value === true ? null : value,
  }));
  return { type, name, attributes, children: [] };
}
