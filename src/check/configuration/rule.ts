import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Library } from '../../document/library.ts';
import type { School } from '../../document/school.ts';
import { whoKnows } from '../../schema/paths.ts';
import type { RuleFacts } from '../rule.ts';

/** What a rule of this stage looks at: one school whose settings are complete, each right in itself. */
export interface ConfigurationInput {
  readonly school: School;
  readonly library: Library;
  /** Year-month-day. */
  readonly today: string;
}

/** One thing that is wrong with a setting. */
export interface SettingProblem {
  /** The dotted path of the setting, such as `contacts.lado.checkedOn`; list entries by index. */
  readonly path: string;
  readonly message: string;
  readonly fix: string;
}

/** One rule that looks at the settings of a school together. */
export interface ConfigurationRule extends RuleFacts {
  readonly check: (input: ConfigurationInput) => readonly SettingProblem[];
}

/** Applies rules to a school: each problem is put at the place where its setting was written. */
export const applyConfigurationRules = (rules: readonly ConfigurationRule[], input: ConfigurationInput): Diagnostic[] =>
  rules.flatMap((rule) =>
    rule.check(input).map(({ path, message, fix }): Diagnostic => {
      const who = rule.who ?? whoKnows(path);
      return {
        rule: rule.id,
        severity: rule.severity,
        ...placeOf(input.school, path),
        message,
        fix,
        school: input.school.id,
        path,
        ...(who && { who }),
      };
    }),
  );

/** Where a setting was written, or where the nearest group around it was. */
function placeOf({ origins, file }: School, path: string): { file: string; line: number; column: number } {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const place = origins[at];
    if (place) return place;
  }
  return { file, line: 1, column: 1 };
}
