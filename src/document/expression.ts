import type { TemplateComponent } from './template.ts';
import { parseTerm, type TermUse } from './terms.ts';

/** What may stand between braces in the library: the path of a fact, or a term. */
export type Expression = { readonly fact: string } | { readonly term: TermUse };

/** `school.filtering.product` → the fact `filtering.product`; `Pupils` → a term; anything else is not allowed. */
export function parseExpression(source: string): Expression | undefined {
  const fact = /^\s*school((?:\.[A-Za-z][A-Za-z0-9]*)+)\s*$/.exec(source)?.[1];
  if (fact) return { fact: fact.slice(1) };
  const term = parseTerm(source);
  return term && { term };
}

/** The component that an expression stands for. */
export function expressionComponent(expression: Expression): Pick<TemplateComponent, 'name' | 'props'> {
  if ('fact' in expression) return { name: 'Fact', props: { of: expression.fact } };
  const { of, plural, capital, article } = expression.term;
  return {
    name: 'Term',
    props: {
      of,
      ...(plural && { plural: true }),
      ...(capital && { capital: true }),
      ...(article && { article: true }),
    },
  };
}
