import { z } from 'zod';
import { key } from './key.ts';
import { line, paragraph } from './text.ts';

/** How forms come back to the school. */
export const FormsSchema = z.strictObject({
  returnTo: key(line(), 'The place to which signed forms are returned.', 'the school office', 'school office'),
  returnBy: key(line(), 'The day by which they are returned.', '18 September 2026', 'school office'),
  pupilClassLabel: key(line(), 'What the school calls a teaching group on forms.', 'Class', 'school office').default(
    'Class',
  ),
});

export const TeachingSchema = z.strictObject({
  where: key(
    line(),
    'Where in the curriculum online safety is taught.',
    'computing, PSHE and assemblies',
    'headteacher',
  ),
  scheme: key(line(), 'The scheme of work in use.', 'Education for a Connected World', 'headteacher').optional(),
  staffTraining: key(
    line(),
    'When staff are trained, induction apart.',
    'every September, with an update each term',
    'designated safeguarding lead',
  ),
  parentSessions: key(
    line(),
    'What the school offers to parents.',
    'a meeting each autumn and a page in every newsletter',
    'headteacher',
  ).optional(),
  aiTools: key(
    z.array(line()).max(12),
    'The generative AI tools that the school has approved.',
    ['Classbridge Tutor'],
    'IT manager or provider',
  ).default([]),
});

export const PracticalitiesSchema = z.strictObject({
  phoneStorage: key(line(), 'Where pupils’ telephones are kept during the day.', 'the main office', 'school office'),
  phoneReturn: key(
    line(),
    'When a confiscated telephone is given back, and to whom.',
    'to a parent at the end of the same day',
    'headteacher',
  ),
  imageStore: key(
    line(),
    'Where images of pupils are stored.',
    'the staff area of the school network',
    'IT manager or provider',
  ),
  filteringTest: key(
    line(),
    'How and how often the filtering is tested.',
    'every half term with a recorded test of each group of users',
    'IT manager or provider',
  ),
  filteringReviewedOn: key(
    line().pipe(z.iso.date('Give a date as year-month-day, such as 2026-06-24')),
    'The date of the last yearly review of filtering and monitoring.',
    '2026-06-24',
    'designated safeguarding lead',
  ),
  note: key(
    paragraph(),
    'A note for the people who keep this file; it is never published.',
    'Ask Priya before changing the phone rule.',
    'school office',
  ).optional(),
});
