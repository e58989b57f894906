import { chartStart } from './chart-start.ts';
import { expectedLaw } from './expected-law.ts';
import { literalReference } from './literal-reference.ts';
import { missingAnswer } from './missing-answer.ts';
import { productNamed } from './product-named.ts';
import { repeatedId } from './repeated-id.ts';
import { roleTitle } from './role-title.ts';
import type { LibraryRule } from './rule.ts';
import { sharedLink } from './shared-link.ts';
import { stuckStep } from './stuck-step.ts';
import { supersededLaw } from './superseded-law.ts';
import { translationEnglish } from './translation-english.ts';
import { translationOutline } from './translation-outline.ts';
import { translationStale } from './translation-stale.ts';
import { typedContact } from './typed-contact.ts';
import { uncheckedSource } from './unchecked-source.ts';
import { uncitedLaw } from './uncited-law.ts';
import { unknownAnswer } from './unknown-answer.ts';
import { unknownDecision } from './unknown-decision.ts';
import { unknownDocument } from './unknown-document.ts';
import { unknownFact } from './unknown-fact.ts';
import { unknownFlowchart } from './unknown-flowchart.ts';
import { unknownFormerPolicy } from './unknown-former-policy.ts';
import { unknownGuidance } from './unknown-guidance.ts';
import { unknownSection } from './unknown-section.ts';
import { unknownStep } from './unknown-step.ts';
import { unlabelledWay } from './unlabelled-way.ts';
import { unlistedSection } from './unlisted-section.ts';
import { unreachedStep } from './unreached-step.ts';
import { unsoundLink } from './unsound-link.ts';

/** Every rule that looks at the library by itself, in the order of `docs/checks.md`. */
export const libraryRules: readonly LibraryRule[] = [
  typedContact,
  unknownFact,
  literalReference,
  repeatedId,
  unknownSection,
  unknownFormerPolicy,
  unknownDocument,
  unknownFlowchart,
  unlistedSection,
  uncitedLaw,
  unknownGuidance,
  supersededLaw,
  expectedLaw,
  uncheckedSource,
  roleTitle,
  unknownDecision,
  unknownAnswer,
  missingAnswer,
  productNamed,
  chartStart,
  unknownStep,
  stuckStep,
  unreachedStep,
  unlabelledWay,
  unsoundLink,
  sharedLink,
  translationEnglish,
  translationOutline,
  translationStale,
];
