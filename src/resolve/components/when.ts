import type { When as Condition } from '../../document/library.ts';
import type { School } from '../../document/school.ts';
import { type Component, type Props, textProp } from '../context.ts';
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

/** True for something of the library that is meant for the stages and the legal type of a school. */
export function appliesTo(item: Scope, school: School): boolean {
  const { ages } = school.config;
  return (
    stagesOf(school).some((candidate) => item.phases.includes(candidate)) &&
    (item.legalTypes === undefined || item.legalTypes.includes(school.config.legalType)) &&
    (item.ages === undefined || (item.ages.from <= ages.to && item.ages.to >= ages.from)) &&
    (item.when === undefined || holds(school, item.when))
  );
}

/** For whom a section, an agreement, a record or a chart is meant. */
export interface Scope {
  readonly phases: readonly string[];
  readonly legalTypes?: readonly string[] | undefined;
  readonly ages?: { readonly from: number; readonly to: number } | undefined;
  readonly when?: Condition | undefined;
}

/** True if the condition in the attributes of a `<When>` holds for a school. */
export function holdsWhen(school: School, props: Props): boolean {
  const names = ['decision', 'is', 'not', 'phase', 'legalType', 'fact'] as const;
  return holds(school, Object.fromEntries(names.map((name) => [name, textProp(props, name)])));
}

/** `<When decision="pupilPhones" is="handed-in">`: the children, where the condition holds for this school. */
export const When: Component = (props, children, context) =>
  holdsWhen(context.school, props) ? context.walk(children) : [];

/** `<From date="2027-04-01">`: the children from that day on; `<From until="2027-03-31">`: up to and with that day. */
export const From: Component = (props, children, context) => {
  const date = textProp(props, 'date');
  const until = textProp(props, 'until');
  const inTime = (date === undefined || context.today >= date) && (until === undefined || context.today <= until);
  return inTime ? context.walk(children) : [];
};
