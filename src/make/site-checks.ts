import { catalogue } from '../check/catalogue.ts';
import { DEFECT_KINDS, type DefectKind } from '../check/defect-kinds.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SchoolPlan } from '../plan/build-plan.ts';
import type { CheckedRule, ShownWarning, SiteAudience, SiteChecks } from '../site/site-input.ts';

/**
 * What the site tells its readers of the checks. The public sees the warnings only of schools that choose to show them;
 * those who are asked to approve drafts see them all.
 * @param made what was found since the plan was made
 */
export function siteChecks(
  plans: readonly SchoolPlan[],
  made: readonly Diagnostic[] = [],
  audience: SiteAudience = 'public',
): SiteChecks {
  const shown = plans.filter(({ school }) => audience === 'review' || school.config.review.showWarnings);
  return {
    defects: Object.values(DEFECT_KINDS),
    rules: catalogue.filter(({ stage }) => stage !== 'text').map(rule),
    warnings: Object.fromEntries(shown.map((plan) => [plan.school.id, warningsOf(plan, made)])),
  };
}

const rule = ({ id, name, reason, checks }: (typeof catalogue)[number]): CheckedRule => ({
  id,
  name,
  reason,
  against: checks.filter((check): check is DefectKind => check in DEFECT_KINDS).map((check) => DEFECT_KINDS[check]),
});

function warningsOf({ school, diagnostics, waived }: SchoolPlan, made: readonly Diagnostic[]): ShownWarning[] {
  const open = [...diagnostics, ...made.filter((diagnostic) => diagnostic.school === school.id)]
    .filter(({ severity }) => severity === 'warning')
    .map(({ message }): ShownWarning => ({ message }));
  const accepted = waived.map(
    ({ diagnostic, waiver: { reason, by, until } }): ShownWarning => ({
      message: diagnostic.message,
      waiver: { reason, by, until },
    }),
  );
  return [...open, ...accepted];
}
