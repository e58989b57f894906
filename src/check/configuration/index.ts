import { ages } from './ages.ts';
import { approverApart } from './approver-apart.ts';
import { boardOfType } from './board-of-type.ts';
import { brandContrast } from './brand-contrast.ts';
import { chairApart } from './chair-apart.ts';
import { channelUnnamed } from './channel-unnamed.ts';
import { concernAboutHead } from './concern-about-head.ts';
import { consentForm } from './consent-form.ts';
import { consentRecord } from './consent-record.ts';
import { contactsUnchecked } from './contacts-unchecked.ts';
import { dateToCome } from './date-to-come.ts';
import { deputyApart } from './deputy-apart.ts';
import { discouragedAnswer } from './discouraged-answer.ts';
import { dummyValue } from './dummy-value.ts';
import { filteringReview } from './filtering-review.ts';
import { historyOrder } from './history-order.ts';
import { illegalContent } from './illegal-content.ts';
import { inForceLater } from './in-force-later.ts';
import { independentDpo } from './independent-dpo.ts';
import { insecureLink } from './insecure-link.ts';
import { leadRunsIt } from './lead-runs-it.ts';
import { localColumn } from './local-column.ts';
import { locality } from './locality.ts';
import { logColumns } from './log-columns.ts';
import { malformedLink } from './malformed-link.ts';
import { minuteMissing } from './minute-missing.ts';
import { oneVersionADay } from './one-version-a-day.ts';
import { overseerApart } from './overseer-apart.ts';
import { ownSectionId } from './own-section-id.ts';
import { productKind } from './product-kind.ts';
import { productRenamed } from './product-renamed.ts';
import { productRetired } from './product-retired.ts';
import { repeated } from './repeated.ts';
import { retiredHost } from './retired-host.ts';
import { reviewCycle } from './review-cycle.ts';
import { reviewDate } from './review-date.ts';
import { reviewDue } from './review-due.ts';
import { reviewOverdue } from './review-overdue.ts';
import { reviewTooLate } from './review-too-late.ts';
import { roleHeld } from './role-held.ts';
import { routePastInbox } from './route-past-inbox.ts';
import type { ConfigurationRule } from './rule.ts';
import { sameLink } from './same-link.ts';
import { sameNote } from './same-note.ts';
import { sameNumber } from './same-number.ts';
import { secondReader } from './second-reader.ts';
import { sencoNamed } from './senco-named.ts';
import { twoNumbers } from './two-numbers.ts';
import { twoPosts } from './two-posts.ts';
import { unknownId } from './unknown-id.ts';
import { versionOrder } from './version-order.ts';
import { waiverExpired } from './waiver-expired.ts';

/** Every rule that looks at several settings of a school at once, in the order of `docs/checks.md`. */
export const configurationRules: readonly ConfigurationRule[] = [
  discouragedAnswer,
  ages,
  localColumn,
  repeated,
  ownSectionId,
  reviewDate,
  historyOrder,
  unknownId,
  contactsUnchecked,
  sameNumber,
  twoNumbers,
  twoPosts,
  concernAboutHead,
  chairApart,
  overseerApart,
  deputyApart,
  leadRunsIt,
  independentDpo,
  secondReader,
  roleHeld,
  routePastInbox,
  approverApart,
  sencoNamed,
  boardOfType,
  logColumns,
  filteringReview,
  dateToCome,
  productRetired,
  productRenamed,
  productKind,
  illegalContent,
  consentForm,
  consentRecord,
  channelUnnamed,
  locality,
  insecureLink,
  retiredHost,
  malformedLink,
  sameLink,
  dummyValue,
  brandContrast,
  reviewDue,
  reviewOverdue,
  reviewCycle,
  reviewTooLate,
  versionOrder,
  oneVersionADay,
  inForceLater,
  minuteMissing,
  sameNote,
  waiverExpired,
];
