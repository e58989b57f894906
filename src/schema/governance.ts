import { z } from 'zod';
import { key } from './key.ts';
import { date, line, wholeNumber, yesOrNo } from './text.ts';

/** When and by whom the documents are reviewed. */
export const ReviewSchema = z.strictObject({
  cycleMonths: key(
    wholeNumber(1, 36),
    'How many months pass between two reviews; guidance expects 12 or fewer.',
    '12',
    'clerk to the governors',
  ),
  committee: key(
    line(),
    'The committee that reviews the documents.',
    'Safeguarding and curriculum committee',
    'clerk to the governors',
  ),
  next: key(date(), 'The date by which the next review is due.', '2027-09-30', 'clerk to the governors'),
  triggers: key(
    z.array(line()),
    'Events that lead to an earlier review.',
    ['new statutory guidance', 'a serious incident'],
    'clerk to the governors',
  ).default([]),
  showWarnings: key(
    yesOrNo(),
    'Whether the page “How this policy is kept right” lists the warnings that are open or waived.',
    'no',
    'headteacher',
  ).default(false),
});

/** One to three numbers with full stops between. */
export const VERSION = /^\d+(\.\d+){0,2}$/;
const version = () => line().regex(VERSION, 'Give a version number, such as 2.0');

export const HistoryEntrySchema = z
  .strictObject({
    version: key(version(), 'The version number.', '1.0', 'clerk to the governors'),
    date: key(date(), 'The date of this version.', '2025-09-15', 'clerk to the governors'),
    author: key(line(), 'Who wrote this version.', 'Amara Osei', 'clerk to the governors'),
    approver: key(line(), 'Who approved this version.', 'Governing board', 'clerk to the governors').optional(),
    minute: key(line(), 'The minute that records the approval.', 'FGB 25/12', 'clerk to the governors').optional(),
    note: key(line(), 'What changed and why.', 'First edition of the joint policy.', 'clerk to the governors'),
  })
  .meta({ id: 'HistoryEntry' });

/** The version of the documents that is in force, and the versions before it. */
export const DocumentControlSchema = z.strictObject({
  version: key(version(), 'The version number that is in force.', '3.0', 'clerk to the governors'),
  effective: key(date(), 'The date from which this version applies.', '2026-09-16', 'clerk to the governors'),
  author: key(line(), 'Who wrote this version.', 'Amara Osei, designated safeguarding lead', 'clerk to the governors'),
  approver: key(line(), 'The body that approved this version.', 'Governing board', 'clerk to the governors'),
  minute: key(line(), 'The minute that records the approval.', 'FGB 26/14', 'clerk to the governors').optional(),
  note: key(
    line(),
    'What changed and why, in a sentence or two.',
    'Phones are now handed in; a new section on generative AI.',
    'clerk to the governors',
  ),
  history: key(
    z.array(HistoryEntrySchema),
    'Earlier versions, newest first.',
    [{ version: '2.1', date: '2025-09-15', author: 'Kofi Green', note: 'Yearly review.' }],
    'clerk to the governors',
  ).default([]),
});
