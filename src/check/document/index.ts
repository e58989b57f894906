import { consent } from './consent.ts';
import { expectedLaw } from './expected-law.ts';
import { formFields } from './form-fields.ts';
import { guidanceEdition } from './guidance-edition.ts';
import { lawInForce } from './law-in-force.ts';
import { oneLabel } from './one-label.ts';
import { oneValue } from './one-value.ts';
import { oppositeRules } from './opposite-rules.ts';
import { packComplete } from './pack-complete.ts';
import { policyTitle } from './policy-title.ts';
import { prose } from './prose.ts';
import { reviewDue } from './review-due.ts';
import { reviewOverdue } from './review-overdue.ts';
import { roleWithoutHolder } from './role-without-holder.ts';
import type { DocumentRule } from './rule.ts';
import { schoolName } from './school-name.ts';
import { unmentioned } from './unmentioned.ts';
import { version } from './version.ts';

/** Every rule that looks at resolved documents, in the order of `docs/checks.md`. */
export const documentRules: readonly DocumentRule[] = [
  oneValue,
  oneLabel,
  lawInForce,
  guidanceEdition,
  expectedLaw,
  schoolName,
  policyTitle,
  roleWithoutHolder,
  oppositeRules,
  prose,
  consent,
  formFields,
  packComplete,
  unmentioned,
  version,
  reviewDue,
  reviewOverdue,
];
