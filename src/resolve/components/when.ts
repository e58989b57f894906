import type { When as Condition } from '../../document/library.ts';
import type { School } from '../../document/school.ts';
import { type Component, textProp } from '../context.ts';
import { hasFact } from '../facts.ts';

/** The stages a school teaches: an all-through school teaches both. */
export const stagesOf = (school: School): readonly ('primary' | 'secondary')[] =>
  school.config.phase === 'all-through' ? ['primary', 'secondary'] : [school.config.phase];

const oneOf = (list: string | undefined, value: unknown): boolean =>
  list !== undefined && list.split(/[\s|,]+/).includes(String(value));

/** True if every part of a condition holds for a school. An empty condition holds. */
export function holds(school: School, condition: Partial<Record<keyof Condition, string | undefined>>): boolean {
  const { decision, is, not, phase, legalType, fact } = condition;
  if (phase !== undefined && !stagesOf(school).some((stage) => oneOf(phase, stage))) return false;
  if (legalType !== undefined && !oneOf(legalType, school.config.legalType)) return false;
  const subject = decision === undefined ? undefined : (school.config.decisions as Record<string, unknown>)[decision];
  if (decision !== undefined && is !== undefined && !oneOf(is, subject)) return false;
  if (decision !== undefined && not !== undefined && oneOf(not, subject)) return false;
  return fact === undefined || (not === 'set' ? !hasFact(school, fact) : hasFact(school, fact));
}

/** `<When decision="pupilPhones" is="handed-in">`: the children, where the condition holds for this school. */
export const When: Component = (props, children, context) => {
  const condition = Object.fromEntries(
    ['decision', 'is', 'not', 'phase', 'legalType', 'fact'].map((name) => [name, textProp(props, name)]),
  );
  return holds(context.school, condition) ? context.walk(children) : [];
};

/** `<From date="2027-04-01">`: the children from that day on; `<From until="2027-03-31">`: up to and with that day. */
export const From: Component = (props, children, context) => {
  const date = textProp(props, 'date');
  const until = textProp(props, 'until');
  const inTime = (date === undefined || context.today >= date) && (until === undefined || context.today <= until);
  return inTime ? context.walk(children) : [];
};
