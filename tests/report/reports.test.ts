import { describe, expect, test } from 'vitest';
import { fold, makeReport } from '../../src/report/check-report.ts';
import { renderGithub } from '../../src/report/github-report.ts';
import { renderJson } from '../../src/report/json-report.ts';
import { renderSarif } from '../../src/report/sarif-report.ts';
import { renderFindings, renderStandings, renderWaived } from '../../src/report/text-report.ts';
import { sampleReport, sampleRules } from './sample.ts';

describe('a report for people', () => {
  test('stands under those who can answer, errors first, and says once what schools share', () => {
    expect(renderFindings(sampleReport.findings)).toMatchInlineSnapshot(`
      "For the headteacher: 1 error and 1 warning

      schools/fenn/alder/school.yaml:40:3  error  “people.head.name” is empty.  [config/empty]
         │
      40 │   lado: { name: Fenn LADO }
         │   ^^^^
         = Add it to schools/fenn/alder/school.yaml.

      schools/fenn/trust.yaml:4:26  warning  The policy is reviewed every 24 months: 50% less often, at most “yearly”.  [config/review-cycle]
        = In 2 schools: alder, birch.

      For the designated safeguarding lead: 1 error

      schools/fenn/alder/school.yaml:12:3  error  “contacts.lado.telephone” is missing.  [config/missing]
         │
      12 │   lado: { name: Fenn LADO }
         │   ^^^^
         = Add it to schools/fenn/alder/school.yaml.

      For whoever looks after the files of the schools: 1 error

      schools/brook/school.yaml:2:1  error  This cannot be read as YAML: Missing closing "quote.  [yaml/syntax]
        = Close the quotation mark.

      For whoever keeps the library: 1 warning

      content/agreements/parents.mdx:1:1  warning  “parents” needs a reading age of 14; its readers are asked for 12 at most.  [text/reading-age]
        = Shorten sentences."
    `);
  });
  test('lists what is waived with who, until when and why', () => {
    expect(renderWaived(sampleReport.waived)).toMatchInlineSnapshot(`
      "Waived: 1 warning
      schools/fenn/trust.yaml:9:5  [config/contacts-unchecked]  birch: until 2027-05-31, by Hana Fell, headteacher: The council sends its list in May."
    `);
  });
  test('ends with how each school stands', () => {
    expect(renderStandings(sampleReport)).toMatchInlineSnapshot(`
      "School     Errors  Warnings  Waived
      ─────────────────────────────────────────────────────────────────────────────────────
      alder           2         1       0  4 documents stopped: a, b, c and 1 more
      birch           0         1       1  ready to publish
      brook           1         0       0  cannot be published: its settings are incomplete
      (library)       0         1"
    `);
  });
  test('is empty where nothing was found', () => {
    expect([renderFindings([]), renderWaived([]), renderGithub([], [])]).toEqual(['', '', '']);
  });
  test('does not blame a school for a library that cannot be read', () => {
    const report = makeReport({ today: '2026-11-22', wanted: ['alder'], plans: [], diagnostics: [] });
    expect(renderStandings(report)).toContain('not looked at: the library cannot be read');
  });
});

test('a report for programs has the shape that docs/commands.md promises', () => {
  expect(renderJson(sampleReport)).toMatchInlineSnapshot(`
    "{
      "version": 1,
      "today": "2026-11-22",
      "schools": [
        {
          "id": "alder",
          "name": "Alder School",
          "errors": 2,
          "warnings": 1,
          "waived": 0,
          "ready": false,
          "stopped": [
            "a",
            "b",
            "c",
            "d"
          ]
        },
        {
          "id": "birch",
          "name": "Birch School",
          "errors": 0,
          "warnings": 1,
          "waived": 1,
          "ready": true,
          "stopped": []
        },
        {
          "id": "brook",
          "name": "brook",
          "errors": 1,
          "warnings": 0,
          "waived": 0,
          "ready": false,
          "stopped": []
        }
      ],
      "diagnostics": [
        {
          "rule": "text/reading-age",
          "severity": "warning",
          "file": "content/agreements/parents.mdx",
          "line": 1,
          "column": 1,
          "message": "“parents” needs a reading age of 14; its readers are asked for 12 at most.",
          "fix": "Shorten sentences.",
          "schools": [],
          "document": "parents",
          "help": "docs/checks.md#textreading-age"
        },
        {
          "rule": "yaml/syntax",
          "severity": "error",
          "file": "schools/brook/school.yaml",
          "line": 2,
          "column": 1,
          "message": "This cannot be read as YAML: Missing closing \\"quote.",
          "fix": "Close the quotation mark.",
          "schools": [
            "brook"
          ],
          "help": "docs/checks.md#yamlsyntax"
        },
        {
          "rule": "config/missing",
          "severity": "error",
          "file": "schools/fenn/alder/school.yaml",
          "line": 12,
          "column": 3,
          "length": 4,
          "message": "“contacts.lado.telephone” is missing.",
          "fix": "Add it to schools/fenn/alder/school.yaml.",
          "who": "designated safeguarding lead",
          "schools": [
            "alder"
          ],
          "path": "contacts.lado.telephone",
          "help": "docs/checks.md#configmissing"
        },
        {
          "rule": "config/empty",
          "severity": "error",
          "file": "schools/fenn/alder/school.yaml",
          "line": 40,
          "column": 3,
          "length": 4,
          "message": "“people.head.name” is empty.",
          "fix": "Add it to schools/fenn/alder/school.yaml.",
          "who": "headteacher",
          "schools": [
            "alder"
          ],
          "path": "contacts.lado.telephone",
          "help": "docs/checks.md#configempty"
        },
        {
          "rule": "config/review-cycle",
          "severity": "warning",
          "file": "schools/fenn/trust.yaml",
          "line": 4,
          "column": 26,
          "length": 2,
          "message": "The policy is reviewed every 24 months: 50% less often, at most “yearly”.",
          "who": "headteacher",
          "schools": [
            "alder",
            "birch"
          ],
          "path": "review.cycleMonths",
          "help": "docs/checks.md#configreview-cycle"
        }
      ],
      "waived": [
        {
          "rule": "config/contacts-unchecked",
          "severity": "warning",
          "file": "schools/fenn/trust.yaml",
          "line": 9,
          "column": 5,
          "length": 2,
          "message": "Old numbers.",
          "who": "headteacher",
          "schools": [
            "birch"
          ],
          "path": "review.cycleMonths",
          "help": "docs/checks.md#configcontacts-unchecked",
          "waiver": {
            "by": "Hana Fell, headteacher",
            "until": "2027-05-31",
            "reason": "The council sends its list in May."
          }
        }
      ]
    }"
  `);
});

test('annotations escape what their marks are made of', () => {
  expect(renderGithub(sampleReport.findings, sampleRules)).toMatchInlineSnapshot(`
    "::warning file=content/agreements/parents.mdx,line=1,col=1,endColumn=2,title=text/reading-age::“parents” needs a reading age of 14; its readers are asked for 12 at most.%0AShorten sentences.
    ::error file=schools/brook/school.yaml,line=2,col=1,endColumn=2,title=yaml/syntax::This cannot be read as YAML: Missing closing "quote.%0AClose the quotation mark.
    ::error file=schools/fenn/alder/school.yaml,line=12,col=3,endColumn=7,title=Every required setting is there (config/missing)::“contacts.lado.telephone” is missing.%0AAdd it to schools/fenn/alder/school.yaml.
    ::error file=schools/fenn/alder/school.yaml,line=40,col=3,endColumn=7,title=config/empty::“people.head.name” is empty.%0AAdd it to schools/fenn/alder/school.yaml.
    ::warning file=schools/fenn/trust.yaml,line=4,col=26,endColumn=28,title=Reviews%2C yearly%3A every 12 months (config/review-cycle)::The policy is reviewed every 24 months: 50%25 less often, at most “yearly”."
  `);
  const [finding] = sampleReport.findings;
  if (!finding) throw new Error('The sample is empty.');
  const diagnostic = { ...finding.diagnostic, file: 'a,b:c.yaml', message: 'one\r\ntwo: 100%, ::error::', fix: 'x' };
  expect(renderGithub([{ ...finding, diagnostic }], [])).toBe(
    '::warning file=a%2Cb%3Ac.yaml,line=1,col=1,endColumn=2,title=text/reading-age::one%0D%0Atwo: 100%25, ::error::%0Ax',
  );
});

describe('a report as SARIF', () => {
  const log = JSON.parse(renderSarif(sampleReport, sampleRules, '0.1.0'));
  const run = log.runs[0];

  test('has the parts that the standard demands', () => {
    expect(log.version).toBe('2.1.0');
    expect(log.$schema).toMatch(/^https:\/\/docs\.oasis-open\.org\/sarif\/.*sarif-schema-2\.1\.0\.json$/);
    expect(run.tool.driver).toMatchObject({ name: 'policypress', semanticVersion: '0.1.0' });
    for (const rule of run.tool.driver.rules) {
      expect(Object.keys(rule)).toEqual([
        'id',
        'shortDescription',
        'fullDescription',
        'help',
        'defaultConfiguration',
        'properties',
      ]);
      expect(['error', 'warning', 'note', 'none']).toContain(rule.defaultConfiguration.level);
    }
  });

  test('has a result for every finding and for every waived one, at a place within its file', () => {
    expect(run.results).toHaveLength(sampleReport.findings.length + sampleReport.waived.length);
    for (const { ruleId, ruleIndex, level, message, locations } of run.results) {
      if (ruleIndex !== undefined) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
      expect(['error', 'warning']).toContain(level);
      expect(message.text).not.toBe('');
      expect(locations).toHaveLength(1);
      const { artifactLocation, region } = locations[0].physicalLocation;
      expect(artifactLocation.uriBaseId).toBe('%SRCROOT%');
      expect(region.startLine).toBeGreaterThan(0);
      expect(region.endColumn).toBeGreaterThan(region.startColumn);
    }
  });

  test('says of a waived warning who accepted it', () => {
    const waived = run.results.filter((result: { suppressions?: unknown }) => result.suppressions);
    expect(waived).toMatchInlineSnapshot(`
      [
        {
          "level": "warning",
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "schools/fenn/trust.yaml",
                  "uriBaseId": "%SRCROOT%",
                },
                "region": {
                  "endColumn": 7,
                  "startColumn": 5,
                  "startLine": 9,
                },
              },
            },
          ],
          "message": {
            "text": "Old numbers.",
          },
          "properties": {
            "schools": [
              "birch",
            ],
            "who": "headteacher",
          },
          "ruleId": "config/contacts-unchecked",
          "suppressions": [
            {
              "justification": "The council sends its list in May. Decided by Hana Fell, headteacher; holds until 2027-05-31.",
              "kind": "external",
              "status": "accepted",
            },
          ],
        },
      ]
    `);
  });

  test('names a file outside the folder by its whole address', () => {
    const [finding] = sampleReport.findings;
    if (!finding) throw new Error('The sample is empty.');
    const far = { ...finding, diagnostic: { ...finding.diagnostic, file: '/far away/school.yaml' } };
    const { runs } = JSON.parse(renderSarif({ ...sampleReport, findings: [far], waived: [] }, [], '0.1.0'));
    expect(runs[0].results[0].locations[0].physicalLocation.artifactLocation).toEqual({
      uri: 'file:///far%20away/school.yaml',
    });
  });
});

test('what belongs to a school that was not asked for is left out', () => {
  const diagnostics = sampleReport.findings.flatMap(({ diagnostic, schools }) =>
    schools.length === 0 ? [diagnostic] : schools.map((school) => ({ ...diagnostic, school })),
  );
  const report = makeReport({ today: '2026-11-22', wanted: ['birch'], plans: [], diagnostics });
  expect(report.schools).toEqual([
    { id: 'birch', name: 'birch', errors: 0, warnings: 1, waived: 0, stopped: [], readable: false },
  ]);
  expect(report.findings.map(({ diagnostic, schools }) => [diagnostic.rule, schools])).toEqual([
    ['text/reading-age', []],
    ['config/review-cycle', ['birch']],
  ]);
});

test('the order of reading changes nothing', () => {
  const diagnostics = sampleReport.findings.map(({ diagnostic }) => diagnostic);
  expect(fold(diagnostics)).toEqual(fold([...diagnostics].reverse()));
});
