import type { RuleFacts } from '../../src/check/rule.ts';
import type { Waived } from '../../src/check/waivers.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { CheckReport } from '../../src/report/check-report.ts';
import { fold } from '../../src/report/check-report.ts';

const missing: Diagnostic = {
  rule: 'config/missing',
  severity: 'error',
  file: 'schools/fenn/alder/school.yaml',
  line: 12,
  column: 3,
  length: 4,
  message: '“contacts.lado.telephone” is missing.',
  fix: 'Add it to schools/fenn/alder/school.yaml.',
  excerpt: '  lado: { name: Fenn LADO }',
  school: 'alder',
  path: 'contacts.lado.telephone',
  who: 'designated safeguarding lead',
};

const ofTrust = (school: string): Diagnostic => ({
  rule: 'config/review-cycle',
  severity: 'warning',
  file: 'schools/fenn/trust.yaml',
  line: 4,
  column: 26,
  length: 2,
  message: 'The policy is reviewed every 24 months: 50% less often, at most “yearly”.',
  school,
  path: 'review.cycleMonths',
  who: 'headteacher',
});

const ofHead: Diagnostic = {
  ...missing,
  rule: 'config/empty',
  line: 40,
  message: '“people.head.name” is empty.',
  who: 'headteacher',
};

const ofLibrary: Diagnostic = {
  rule: 'text/reading-age',
  severity: 'warning',
  file: 'content/agreements/parents.mdx',
  line: 1,
  column: 1,
  message: '“parents” needs a reading age of 14; its readers are asked for 12 at most.',
  fix: 'Shorten sentences.',
  document: 'parents',
};

const syntax: Diagnostic = {
  rule: 'yaml/syntax',
  severity: 'error',
  file: 'schools/brook/school.yaml',
  line: 2,
  column: 1,
  message: 'This cannot be read as YAML: Missing closing "quote.',
  fix: 'Close the quotation mark.',
  school: 'brook',
};

const waived: Waived = {
  diagnostic: { ...ofTrust('birch'), rule: 'config/contacts-unchecked', line: 9, column: 5, message: 'Old numbers.' },
  waiver: {
    rule: 'config/contacts-unchecked',
    reason: 'The council sends its list in May.',
    by: 'Hana Fell, headteacher',
    until: '2027-05-31',
  },
};

/** What four schools and a library gave, of every sort once. */
export const sampleReport: CheckReport = {
  today: '2026-11-22',
  schools: [
    {
      id: 'alder',
      name: 'Alder School',
      errors: 2,
      warnings: 1,
      waived: 0,
      stopped: ['a', 'b', 'c', 'd'],
      readable: true,
    },
    { id: 'birch', name: 'Birch School', errors: 0, warnings: 1, waived: 1, stopped: [], readable: true },
    { id: 'brook', name: 'brook', errors: 1, warnings: 0, waived: 0, stopped: [], readable: false },
  ],
  findings: fold([ofTrust('birch'), missing, ofLibrary, ofTrust('alder'), syntax, ofHead]),
  waived: [waived],
};

/** The rules of the sample, one of them left out of the list. */
export const sampleRules: readonly RuleFacts[] = [
  {
    id: 'config/missing',
    checks: ['C10'],
    name: 'Every required setting is there',
    reason: 'Readers need it.',
    severity: 'error',
    bad: 'lado: {}',
    good: 'lado: { name: Fenn LADO }',
  },
  {
    id: 'config/review-cycle',
    checks: ['C21'],
    name: 'Reviews, yearly: every 12 months',
    reason: 'A year is long.',
    severity: 'warning',
    bad: 'cycleMonths: 24',
    good: 'cycleMonths: 12',
  },
];
