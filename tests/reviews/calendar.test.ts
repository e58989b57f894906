import { describe, expect, test } from 'vitest';
import { schoolCalendar, trustCalendar } from '../../src/reviews/calendar.ts';
import type { ReviewRow } from '../../src/reviews/review-table.ts';
import { parseCalendar } from '../support/calendar.ts';
import { smallSchool } from '../support/small-school.ts';

const alder = smallSchool();
const birch = { id: 'birch', config: { ...alder.config, name: 'Birch School', shortName: 'Birch', urn: '100111' } };

const row = (changed: Partial<ReviewRow> = {}): ReviewRow => ({
  school: 'alder-green',
  schoolName: 'Alder Green Primary School',
  document: 'staff',
  title: 'Staff agreement',
  edition: '1.1',
  approvedOn: '2026-09-16',
  nextReview: '2027-09-30',
  committee: 'Safeguarding committee',
  chair: 'Cora Bligh',
  state: 'in time',
  ...changed,
});

describe('the calendar of a school', () => {
  const rows = [
    row(),
    row({ document: 'visitor', title: 'Visitors', edition: '2.0', approvedOn: '2026-10-02' }),
    row({ document: 'parent', title: 'Parents', nextReview: '2027-03-28' }),
    row({ document: 'supply', title: 'Supply staff', edition: undefined, approvedOn: undefined }),
    row({ school: 'birch', nextReview: '2027-01-05' }),
  ];

  test('has one day for each date, with a reminder sixty days before', () => {
    const { values, parts } = parseCalendar(schoolCalendar(alder, rows));
    expect(values['X-WR-CALNAME']).toBe('Alder Green Primary School: reviews of policies');
    expect(parts).toEqual([
      {
        name: 'VEVENT',
        values: {
          UID: 'review-2027-03-28-alder-green-100999@policypress',
          SEQUENCE: '0',
          DTSTAMP: '20260916T000000Z',
          'DTSTART;VALUE=DATE': '20270328',
          'X-MICROSOFT-CDO-ALLDAYEVENT': 'TRUE',
          'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT': 'TRUE',
          TRANSP: 'TRANSPARENT',
          SUMMARY: 'Review of “Parents” due',
          DESCRIPTION: 'Parents (edition 1.1, approved 2026-09-16)\n\nFor: Safeguarding committee; chair: Cora Bligh',
        },
        parts: [
          {
            name: 'VALARM',
            values: { ACTION: 'DISPLAY', TRIGGER: '-P60D', DESCRIPTION: 'Review of “Parents” due in 60 days' },
            parts: [],
          },
        ],
      },
      {
        name: 'VEVENT',
        values: expect.objectContaining({
          UID: 'review-2027-09-30-alder-green-100999@policypress',
          DTSTAMP: '20261002T000000Z',
          'DTSTART;VALUE=DATE': '20270930',
          SUMMARY: 'Review of 3 documents due',
          DESCRIPTION: [
            'Staff agreement (edition 1.1, approved 2026-09-16)',
            'Visitors (edition 2.0, approved 2026-10-02)',
            'Supply staff (not yet approved)',
            '',
            'For: Safeguarding committee; chair: Cora Bligh',
          ].join('\n'),
        }),
        parts: [expect.objectContaining({ name: 'VALARM' })],
      },
    ]);
  });

  test('is the same text each time', () => {
    expect(schoolCalendar(alder, rows)).toBe(schoolCalendar(alder, rows));
  });

  test('of a trust names the school of each event', () => {
    const { values, parts } = parseCalendar(trustCalendar('Two Trees Trust', [alder, birch], rows));
    expect(values['X-WR-CALNAME']).toBe('Two Trees Trust: reviews of policies');
    expect(parts.map((event) => event.values.SUMMARY)).toEqual([
      'Alder Green: review of “Parents” due',
      'Alder Green: review of 3 documents due',
      'Birch: review of “Staff agreement” due',
    ]);
  });

  test('without documents is a calendar still', () => {
    expect(parseCalendar(schoolCalendar(alder, [])).parts).toEqual([]);
  });
});

test.each([
  ['a line break that begins an event', 'A\r\nBEGIN:VEVENT\r\nUID:x', 'A BEGIN:VEVENT UID:x'],
  ['every sign that has a meaning', 'a;b,c\\d:e"f\\n', 'a;b,c\\d:e"f\\n'],
  ['control characters and line separators', 'a\u0000b\u001Bc\u2028d', 'a b c d'],
  ['letters of four bytes at the fold', '😀é'.repeat(60), '😀é'.repeat(60)],
])('a name with %s stays one value', (_what, name, shown) => {
  const school = { ...alder, config: { ...alder.config, name, shortName: name } };
  const text = trustCalendar(name, [school], [row({ title: name, committee: name, chair: name })]);
  const calendar = parseCalendar(text);
  expect(calendar.values['X-WR-CALNAME']).toBe(`${shown}: reviews of policies`);
  expect(calendar.parts.map(({ values }) => [values.SUMMARY, values.DESCRIPTION])).toEqual([
    [
      `${shown}: review of “${shown}” due`,
      `${shown} (edition 1.1, approved 2026-09-16)\n\nFor: ${shown}; chair: ${shown}`,
    ],
  ]);
});
