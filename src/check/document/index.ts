import { oneValue } from './one-value.ts';
import { packComplete } from './pack-complete.ts';
import { policyTitle } from './policy-title.ts';
import { prose } from './prose.ts';
import { roleWithoutHolder } from './role-without-holder.ts';
import type { DocumentRule } from './rule.ts';
import { schoolName } from './school-name.ts';
import { unmentioned } from './unmentioned.ts';

/** Every rule that looks at resolved documents, in the order of `docs/checks.md`. */
export const documentRules: readonly DocumentRule[] = [
  oneValue,
  schoolName,
  policyTitle,
  roleWithoutHolder,
  prose,
  packComplete,
  unmentioned,
];
