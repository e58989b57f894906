import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { siteChecks } from '../../src/make/site-checks.ts';
import type { SchoolPlan } from '../../src/plan/build-plan.ts';
import type { SiteInput } from '../../src/site/site-input.ts';
import { checkedCounts, contactChecks, coverageMap, rulesByDefect } from '../../src/site/view/kept-right.ts';
import { createSchoolSite, ofKind, type SchoolSite } from '../../src/site/view/school-site.ts';
import { siteInput } from './fixture.ts';

let input: SiteInput;
const siteOf = (id: string, changes: Partial<SiteInput> = {}): SchoolSite => {
  const school = input.schools.find((candidate) => candidate.id === id);
  if (!school) throw new Error(`There is no school ${id}.`);
  return createSchoolSite({ ...input, ...changes }, school);
};

beforeAll(async () => {
  input = await siteInput();
}, 60_000);

describe('the coverage map', () => {
  it.each(['larkfield-primary', 'kingsbrook-school', 'ravensholt-school'])(
    'of %s names every source that a section answers, with every such section',
    (id) => {
      const site = siteOf(id);
      const answered = ofKind(site, 'policy').flatMap(({ id: policy, sections }) =>
        sections.flatMap((section) =>
          section.answers.map((citation) => `${citation.id} policies/${policy}.html#${section.id}`),
        ),
      );
      const shown = coverageMap(site).flatMap(({ covered }) =>
        covered.flatMap((source) =>
          source.policies.flatMap(({ parts }) =>
            parts.flatMap(({ answers }) => answers.map(({ to }) => `${source.id} ${to}`)),
          ),
        ),
      );
      expect(answered.length).toBeGreaterThan(40);
      expect(shown.sort()).toEqual(answered.sort());
    },
  );

  it('leads to the official text and gives the parts of a source in their order', () => {
    const [statutory] = coverageMap(siteOf('larkfield-primary'));
    const source = statutory?.covered.find(({ id }) => id.startsWith('kcsie'));
    expect(source).toMatchObject({
      title: 'Keeping children safe in education',
      publisher: 'Department for Education',
      url: input.library.guidance[source?.id ?? '']?.url,
    });
    expect(source?.policies[0]?.parts.map(({ part }) => part)).toEqual([
      'Part one',
      'Part two',
      'Part four',
      'Part five',
    ]);
  });

  it('leaves out the sections of a policy that is not published', () => {
    const blocked = { 'larkfield-primary': ['online-safety'] };
    expect(coverageMap(siteOf('larkfield-primary', { blocked }))).toEqual([]);
  });
});

describe('what was checked', () => {
  it('says the day, and counts what stands in the documents', () => {
    const site = siteOf('larkfield-primary');
    const counts = Object.fromEntries(checkedCounts(site).map(({ label, value }) => [label, value]));
    expect(counts).toMatchObject({
      'Checked on': '22 November 2026',
      Documents: String(site.documents.length),
      PDFs: String(site.documents.length),
      'Next review by': '15 September 2027',
    });
    expect(Number(counts.Rules)).toBeGreaterThan(60);
    expect(Number(counts['School facts in them'])).toBeGreaterThan(50);
    expect(Number(counts['Links in them'])).toBeGreaterThan(100);
  });

  it('says nothing of PDFs where there are none', () => {
    const labels = checkedCounts(siteOf('larkfield-primary', { pdfs: {} })).map(({ label }) => label);
    expect(labels).not.toContain('PDFs');
  });

  it('gives every rule that a build applies, and none for texts of other people', () => {
    const site = siteOf('larkfield-primary');
    const shown = new Set(rulesByDefect(site).flatMap(({ rules }) => rules.map(({ id }) => id)));
    expect([...shown].sort()).toEqual(site.rules.map(({ id }) => id).sort());
    expect([...shown].filter((id) => id.startsWith('page/') || id.startsWith('pdf/')).length).toBeGreaterThan(20);
    expect(shown).not.toContain('text/placeholder');
  });

  it('gives the day on which each contact was checked, the oldest first', () => {
    const days = contactChecks(siteOf('kingsbrook-school')).map(({ checkedOn }) => checkedOn);
    expect(days.length).toBeGreaterThanOrEqual(4);
    expect(days).toEqual([...days].sort());
  });
});

describe('warnings', () => {
  const warning: Diagnostic = {
    rule: 'config/review-cycle',
    severity: 'warning',
    message: 'The review comes late.',
    file: 'school.yaml',
    line: 1,
    column: 1,
    school: 'larkfield-primary',
  };
  const waiver = { rule: warning.rule, reason: 'A check stands between.', by: 'Ruth Adeyemi', until: '2027-07-31' };
  const plan = (showWarnings: boolean): SchoolPlan => {
    const { school } = siteOf('larkfield-primary');
    const config = { ...school.config, review: { ...school.config.review, showWarnings } };
    return {
      school: { ...school, config },
      documents: [],
      drafts: [],
      pages: { documents: [], translations: [], readers: [] },
      amendments: [],
      blocked: [],
      diagnostics: [warning, { ...warning, severity: 'error', message: 'Not for readers.' }],
      hasProblems: true,
      waived: [{ diagnostic: { ...warning, message: 'The cycle is long.' }, waiver }],
    };
  };

  it('stay inside the school unless it chooses otherwise', () => {
    const checks = siteChecks([plan(false)], [warning]);
    expect(checks.warnings).toEqual({});
    expect(siteOf('larkfield-primary', { checks }).warnings).toBeUndefined();
  });

  it('are shown where the school chooses so: the open ones, and the waived ones with their reason', () => {
    const made = { ...warning, message: 'A PDF is large.' };
    const checks = siteChecks([plan(true)], [made, { ...made, school: 'millbrook-primary' }]);
    expect(siteOf('larkfield-primary', { checks }).warnings).toEqual([
      { message: 'The review comes late.' },
      { message: 'A PDF is large.' },
      {
        message: 'The cycle is long.',
        waiver: { reason: 'A check stands between.', by: 'Ruth Adeyemi', until: '2027-07-31' },
      },
    ]);
  });
});
