import { z } from 'zod';
import { key } from './key.ts';
import { date, line } from './text.ts';

/** A warning that the school has looked at and lets stand for a while. */
export const WaiverSchema = z
  .strictObject({
    rule: key(
      line().regex(/^[a-z]+\/[a-z-]+$/, 'Give the id of a rule, as it stands in brackets after a warning'),
      'The rule whose warning is waived, as the report names it.',
      'config/review-cycle',
      'headteacher',
    ),
    about: key(
      line(),
      'The setting or the document the warning is about, where the waiver is not for all warnings of the rule.',
      'review.cycleMonths',
      'headteacher',
    ).optional(),
    reason: key(
      line(),
      'Why the warning may stand; governors read it.',
      'The full review takes place every two years, with a yearly check between.',
      'headteacher',
    ),
    by: key(line(), 'Who decided it.', 'Ruth Adeyemi, headteacher', 'headteacher'),
    until: key(date(), 'The last day on which the waiver holds.', '2027-07-31', 'headteacher'),
  })
  .meta({ id: 'Waiver' });
