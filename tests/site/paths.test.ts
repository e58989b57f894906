import { expect, it } from 'vitest';
import { pagePath, pdfPath, relative } from '../../src/site/paths.ts';

it.each([
  ['index.html', 'contacts.html', 'contacts.html'],
  ['index.html', 'policies/online-safety.html', 'policies/online-safety.html'],
  ['policies/online-safety.html', 'index.html', '../index.html'],
  ['policies/online-safety.html', 'policies/other.html', 'other.html'],
  ['policies/online-safety.html', 'agreements/staff.html', '../agreements/staff.html'],
  ['policies/online-safety.html', 'policies/online-safety.html#phones', '#phones'],
  ['policies/online-safety.html', 'policies/online-safety.html', 'online-safety.html'],
  ['index.html', 'policies/online-safety.html#phones', 'policies/online-safety.html#phones'],
  ['a/b/c.html', 'a/d/e.html#f', '../d/e.html#f'],
])('from %s to %s is %s', (from, to, expected) => {
  expect(relative(from, to)).toBe(expected);
});

it('gives every kind of document its folder', () => {
  expect(pagePath({ kind: 'policy', id: 'online-safety' })).toBe('policies/online-safety.html');
  expect(pagePath({ kind: 'agreement', id: 'staff' })).toBe('agreements/staff.html');
  expect(pagePath({ kind: 'record', id: 'incident-log' })).toBe('records/incident-log.html');
  expect(pagePath({ kind: 'flowchart', id: 'incident' })).toBe('flowcharts/incident.html');
  expect(pdfPath({ id: 'staff' })).toBe('downloads/staff.pdf');
});
