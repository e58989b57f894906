import { describe, expect, test } from 'vitest';
import { editionJobs, pastMark } from '../../src/make/print-editions.ts';
import { planBuild } from '../../src/plan/build-plan.ts';
import { shippedLibrary } from '../support/library.ts';
import { smallEdition } from '../support/small-edition.ts';
import { smallSchool } from '../support/small-school.ts';

const library = await shippedLibrary();
const TODAY = '2026-11-22';
const edition = (version: string, approvedOn: string, effective = approvedOn) =>
  smallEdition(smallSchool(), library, 'staff', { version, approvedOn, effective });
const first = edition('1.0', '2025-09-01');
const second = edition('2.0', '2026-09-01');
const toCome = edition('3.0', '2026-11-10', '2027-01-01');
const editions = [first, second, toCome];

function jobs(blocked: readonly string[] = []) {
  const [plan] = planBuild([{ ...smallSchool(), editions }], library, TODAY, []).schools;
  if (!plan) throw new Error('no plan');
  return editionJobs({ ...plan, blocked }, library, TODAY, '/made');
}

describe('the editions that are printed beside the current documents', () => {
  test('are all but the one whose words the site shows, each with its mark and at its own address', () => {
    expect(jobs().map(({ file, mark, document }) => [file, document.control.version, mark])).toEqual([
      ['/made/alder-green/downloads/versions/staff-3.0.pdf', '3.0', 'Approved, and not yet in force'],
      ['/made/alder-green/downloads/versions/staff-1.0.pdf', '1.0', 'Superseded by version 2.0 on 1 September 2026'],
    ]);
  });

  test('wait where their document is stopped', () => {
    expect(jobs(['staff'])).toEqual([]);
  });

  test('are marked anew on the day on which another takes effect', () => {
    expect(pastMark(second, editions, '2027-01-01')).toBe('Superseded by version 3.0 on 1 January 2027');
  });
});
