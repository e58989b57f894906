import { z } from 'zod';
import { REVIEW_FREQUENCIES } from './incident-log.ts';
import { key } from './key.ts';
import { RoleSchema } from './people.ts';
import { line, slug } from './text.ts';

/** Which documents a school publishes. */
export const PackSchema = z.strictObject({
  policies: key(
    z.array(slug()).min(1, 'Name at least one policy'),
    'The policies the school publishes, by id, in their order; without it the online safety policy alone.',
    ['online-safety', 'acceptable-use'],
    'headteacher',
  ).default(['online-safety']),
  leaveOut: key(
    z.array(slug()),
    'Agreements, records, flowcharts and sheets that the school does not use, by id.',
    ['community'],
    'headteacher',
  ).default([]),
});

const markdownFile = () =>
  line().regex(
    /^[A-Za-z0-9][A-Za-z0-9_-]*\.md$/,
    'Give the name of a Markdown file that stands in the folder of the school, such as our-radio-station.md',
  );

export const AddedSectionSchema = z
  .strictObject({
    id: key(slug(), 'A name for the section, used in its address.', 'school-radio', 'headteacher'),
    policy: key(slug(), 'The policy it belongs to.', 'online-safety', 'headteacher').default('online-safety'),
    after: key(slug(), 'The section after which it stands.', 'images-and-consent', 'headteacher'),
    title: key(line(), 'The heading of the section.', 'Our school radio', 'headteacher'),
    file: key(
      markdownFile(),
      'The Markdown file with its text, in the folder of the school.',
      'school-radio.md',
      'headteacher',
    ),
  })
  .meta({ id: 'AddedSection' });

/** What a school changes in the shared text: sections switched off, replaced or added in plain Markdown. */
export const SectionsSchema = z.strictObject({
  off: key(
    z.array(slug()),
    'Sections the school leaves out, by id.',
    ['live-lessons-and-video'],
    'headteacher',
  ).default([]),
  replace: key(
    z.record(slug(), markdownFile()),
    'Sections whose text the school replaces by its own, by id, each with the name of a Markdown file.',
    { 'live-lessons-and-video': 'live-lessons.md' },
    'headteacher',
  ).default({}),
  add: key(
    z.array(AddedSectionSchema),
    'Sections of the school’s own.',
    [{ id: 'school-radio', after: 'images-and-consent', title: 'Our school radio', file: 'school-radio.md' }],
    'headteacher',
  ).default([]),
});

/** What a school changes in a record: who keeps and reads it, how often and for how long. */
export const RecordChangeSchema = z
  .strictObject({
    keeper: key(RoleSchema, 'The role that keeps the record.', 'itManager', 'designated safeguarding lead').optional(),
    reviewers: key(
      z.array(RoleSchema).min(1),
      'The roles that read it.',
      ['dsl'],
      'designated safeguarding lead',
    ).optional(),
    frequency: key(
      z.enum(REVIEW_FREQUENCIES),
      'How often it is read.',
      'termly',
      'designated safeguarding lead',
    ).optional(),
    retention: key(line(), 'How long it is kept.', 'six years', 'data protection officer').optional(),
  })
  .meta({ id: 'RecordChange' });
