import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { configurationRules } from '../../../src/check/configuration/index.ts';
import { applyConfigurationRules } from '../../../src/check/configuration/rule.ts';
import type { School } from '../../../src/document/school.ts';
import { shippedLibrary } from '../../support/library.ts';
import { smallSchool } from '../../support/small-school.ts';

const library = await shippedLibrary();
const TODAY = '2026-11-22';

type Yaml = Record<string, unknown>;
const isGroup = (value: unknown): value is Yaml => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lays settings over others: groups key by key, lists whole; an empty setting is taken out. */
function lay(own: Yaml, under: Yaml): Yaml {
  const laid: Yaml = { ...under };
  for (const [name, value] of Object.entries(own)) {
    const below = laid[name];
    if (value === '') delete laid[name];
    else laid[name] = isGroup(value) && isGroup(below) ? lay(value, below) : value;
  }
  return laid;
}

/** The small school of the tests with an example of a rule laid over it. */
const schoolWith = (example: string): School =>
  smallSchool((yaml) => Object.assign(yaml, lay(parse(example, { schema: 'failsafe' }) as Yaml, yaml)));

/** The rules that find something, each named once. */
const firing = (example: string, today = TODAY): readonly string[] => [
  ...new Set(
    applyConfigurationRules(configurationRules, { school: schoolWith(example), library, today }).map(
      ({ rule }) => rule,
    ),
  ),
];

describe('every rule on settings', () => {
  test('has an id, a name and a reason of its own, in full sentences', () => {
    const ids = configurationRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(configurationRules.map(({ name }) => name)).size).toBe(ids.length);
    for (const { id, name, reason, checks } of configurationRules) {
      expect(id).toMatch(/^config\/[a-z]+(-[a-z]+)*$/);
      expect(name).toMatch(/^[A-Z].*[^.]$/);
      expect(reason).toMatch(/^[A-Z].*\.$/);
      for (const check of checks) expect(check).toMatch(/^C(0[1-9]|1\d|2[01])$/);
    }
  });

  test.each(configurationRules.map((rule) => [rule.id, rule] as const))(
    '%s finds something in its bad example alone, and no rule finds anything in the good one',
    (id, rule) => {
      expect(firing(rule.bad)).toEqual([id]);
      expect(firing(rule.good)).toEqual([]);
    },
  );
});

/** What one rule says about the small school with an example laid over it: path and message. */
function found(id: string, example: string, today = TODAY): readonly string[] {
  const rules = configurationRules.filter((rule) => rule.id === id);
  return applyConfigurationRules(rules, { school: schoolWith(example), library, today }).map(
    ({ path, message }) => `${path}: ${message}`,
  );
}

describe('ids of the library', () => {
  test.each([
    ['pack: { policies: [online-safty] }', 'pack.policies.0: There is no policy “online-safty”.'],
    ['pack: { leaveOut: [staf] }', 'pack.leaveOut.0: There is no document “staf”.'],
    ['sections: { off: [phones] }', 'sections.off.0: There is no section “phones”.'],
    ['sections: { replace: { phones: x.md } }', 'sections.replace.phones: There is no section “phones”.'],
    ['records: { asset-registr: {} }', 'records.asset-registr: There is no record “asset-registr”.'],
  ])('%s', (example, message) => {
    expect(found('config/unknown-id', example)).toEqual([message]);
  });

  test('a misspelt id is answered with the one that was meant', () => {
    const school = schoolWith('pack: { policies: [online-safty] }');
    const [first] = applyConfigurationRules(configurationRules, { school, library, today: TODAY });
    expect(first?.fix).toBe('Did you mean “online-safety”?');
  });
});

describe('dates and their limits', () => {
  const checked = (date: string) =>
    `contacts: { police: { name: Testford Police, telephone: 101, checkedOn: ${date} } }`;
  const due = (date: string, effective = '2025-11-01') =>
    `review: { next: ${date} }\ndocumentControl: { effective: ${effective} }`;
  test.each([
    ['a contact checked twelve months ago to the day', checked('2025-11-22'), []],
    ['a contact checked a day earlier', checked('2025-11-21'), ['config/contacts-unchecked']],
    ['a contact checked today', checked(TODAY), []],
    ['a contact checked tomorrow', checked('2026-11-23'), ['config/date-to-come']],
    ['a review sixty-one days ahead', due('2027-01-22', '2026-01-22'), []],
    ['a review sixty days ahead', due('2027-01-21', '2026-01-22'), ['config/review-due']],
    ['a review due today', due(TODAY), ['config/review-due']],
    ['a review due yesterday', due('2026-11-21'), ['config/review-due']],
    ['a review due sixty days ago', due('2026-09-23'), ['config/review-due']],
    ['a review due sixty-one days ago', due('2026-09-22'), ['config/review-overdue']],
    ['a review 31 days beyond the cycle', 'review: { next: 2027-10-02 }', []],
    ['a review 32 days beyond the cycle', 'review: { next: 2027-10-03 }', ['config/review-too-late']],
    ['a version in force from today', `documentControl: { effective: ${TODAY} }`, []],
  ])('%s', (_name, example, rules) => {
    expect(firing(example)).toEqual(rules);
  });

  test('the end of a short month counts as its last day', () => {
    expect(firing(checked('2024-02-29'), '2025-02-28')).not.toContain('config/contacts-unchecked');
    expect(firing(checked('2024-02-29'), '2025-03-01')).toContain('config/contacts-unchecked');
  });
});

describe('who a person is', () => {
  test.each([
    [
      'a title makes no other person',
      'people: { chair: { name: Dr Hana Fell, email: c@aldergreen.example } }',
      ['config/chair-apart'],
    ],
    [
      'a supplier of the same name as the chair is not staff',
      'people: { itManager: { name: Cora Bligh, organisation: Bligh IT } }',
      [],
    ],
    [
      'a proprietor may be the head, where another person hears worries about the head',
      `legalType: independent
vocabulary: { board: proprietor }
people: { chair: { name: Hana Fell, email: c@aldergreen.example } }
reporting: { concernAboutHead: safeguardingGovernor }`,
      [],
    ],
    [
      'a proprietor who is the head and hears worries about the head',
      `legalType: independent
vocabulary: { board: proprietor }
people: { chair: { name: Hana Fell, email: c@aldergreen.example } }`,
      ['config/chair-apart'],
    ],
    [
      'a role that falls to the head by default',
      'reporting: { concernAboutHead: siro }',
      ['config/concern-about-head'],
    ],
    ['the DSL may lead on online safety', 'people: { onlineSafetyLead: { name: Dev Lal } }', []],
    [
      'a reviewer who is the keeper under another role',
      'people: { onlineSafetyLead: { name: Dev Lal } }\nincidentLog: { reviewers: [onlineSafetyLead] }',
      ['config/second-reader'],
    ],
    [
      'a record that only its keeper reads',
      'records: { backups: { reviewers: [itManager] } }',
      ['config/second-reader'],
    ],
  ])('%s', (_name, example, rules) => {
    expect(firing(example)).toEqual(rules);
  });
});

describe('telephone numbers', () => {
  test.each([
    [
      'one number in two spellings',
      'people: { dpo: { name: Testford Data Office, telephone: "+44 1632 960 911" } }',
      ['config/same-number'],
    ],
    [
      'social care with one number day and night',
      'contacts: { socialCare: { outOfHoursTelephone: 01632 960 911 } }',
      [],
    ],
    [
      'people behind the number of the office',
      'people: { itManager: { name: Ivo Tarn, telephone: 01632 960 900 } }',
      [],
    ],
    [
      'a service behind the number of the office',
      'contacts: { lado: { telephone: 01632 960 900 } }\npeople: { itManager: { name: Ivo Tarn, telephone: 01632 960 900 } }',
      [],
    ],
    ['two systems of one provider', 'monitoring: { provider: Testnet, support: { telephone: 01632 960 920 } }', []],
    [
      'a technician of the provider',
      'people: { itManager: { name: Ivo Tarn, organisation: Testnet, telephone: 01632 960 920 } }',
      [],
    ],
    ['two members of staff at one desk', 'people: { itManager: { name: Ivo Tarn, telephone: 01632 960 902 } }', []],
    [
      'a governor at the desk of the DSL',
      'people: { safeguardingGovernor: { name: Gus Reed, telephone: 01632 960 902 } }',
      ['config/same-number'],
    ],
    [
      'a chair at the desk of the head',
      'people: { chair: { name: Cora Bligh, telephone: 01632 960 901 } }',
      ['config/route-past-inbox'],
    ],
    [
      '101 for two services',
      'contacts: { councilHelpdesk: { name: Advice, telephone: 101, checkedOn: 2026-09-01 } }',
      [],
    ],
  ])('%s', (_name, example, rules) => {
    expect(firing(example)).toEqual(rules);
  });
});

describe('other areas', () => {
  test.each([
    ['a number in another spelling', 'contacts: { lado: { telephone: (01632) 960310 } }', ['config/locality']],
    ['a mailbox', 'contacts: { socialCare: { email: team@harmouth.example } }', ['config/locality']],
    ['a page', 'contacts: { lado: { website: https://harmouth.example/lado } }', ['config/locality']],
    ['a police force that serves several areas', 'contacts: { police: { name: Westshire Police } }', []],
    [
      'contacts of the school’s own area',
      'contacts: { localAuthority: { name: "Westshire Council" }, lado: { name: Westshire LADO, telephone: 01632 960 310 } }',
      [],
    ],
  ])('%s', (_name, example, rules) => {
    expect(firing(example)).toEqual(rules);
  });
});

describe('values that nobody filled in', () => {
  test.each([
    'shortName: TBC',
    'people: { dsl: { name: to be appointed } }',
    'forms: { returnTo: "<place>" }',
    'teaching: { where: "computing (state other subjects)" }',
    'email: office@schoolname.example',
    'telephone: 01234 567890',
    'review: { committee: n/a }',
  ])('%s is found', (example) => {
    expect(firing(example)).toEqual(['config/dummy-value']);
  });

  test.each([
    'motto: "Unknown to none, known to all"',
    'decisions: { byod: none, pupilEmail: none }',
    'practicalities: { note: "TBC: ask Priya" }',
    'forms: { returnTo: the box (in the entrance hall) }',
    'features: { webcams: "the nest box [3]" }',
    'shortName: St X’s',
  ])('%s is left alone', (example) => {
    expect(firing(example)).toEqual([]);
  });
});

describe('products', () => {
  const antiMalware = (product: string, provider = 'A dealer') =>
    `antiMalware: { provider: ${provider}, product: ${product} }`;
  test.each([
    [
      'a retired one among other words',
      antiMalware('Sophos and MICROSOFT Security-Essentials'),
      ['config/product-retired'],
    ],
    [
      'a renamed one that the maker’s name alone gives',
      'filtering: { provider: Websense, product: The filter of the council }',
      ['config/product-renamed'],
    ],
    ['a short form of a current one', 'filtering: { product: WebScreen 2 }', []],
    ['a name that holds an older name in it', antiMalware('Trellix Endpoint Security'), []],
    ['part of a word', 'filtering: { product: Websenses }', []],
    ['one that the registry does not know', antiMalware('Harbour Endpoint'), []],
    ['a maker of filters who also watches', 'monitoring: { provider: Netsweeper, product: Watch One }', []],
    [
      'a platform for lessons that has closed',
      'features: { videoPlatform: Skype for Business Online }',
      ['config/product-retired'],
    ],
  ])('%s', (_name, example, rules) => {
    expect(firing(example)).toEqual(rules);
  });

  test('the message gives the name of today and what is known of the change', () => {
    expect(found('config/product-renamed', 'filtering: { product: Websense }')).toEqual([
      'filtering.product: “Websense” is called Forcepoint web security today. The company took the name Forcepoint in January 2016.',
    ]);
  });
});

describe('versions', () => {
  const after = (version: string, earlier: string) =>
    `documentControl:
  version: ${version}
  history:
    - { version: ${earlier}, date: 2025-09-01, author: Dev Lal, note: The first text. }`;
  test.each([
    ['1.10', '1.9', []],
    ['2', '1.9.9', []],
    ['1.0.1', '1.0', []],
    ['1.0', '1', ['config/version-order']],
    ['1.9', '1.10', ['config/version-order']],
  ])('%s after %s', (version, earlier, rules) => {
    expect(firing(after(version, earlier))).toEqual(rules);
  });
});

test('a colour that is dark enough is left as it is, and a pale one is named with what takes its place', () => {
  expect(found('config/brand-contrast', 'brandColour: "#0B5351"')).toEqual([]);
  expect(found('config/brand-contrast', 'brandColour: "#f2b705"')).toEqual([
    'brandColour: Text in “#f2b705” has a contrast of 1.6 with the page and its boxes; it needs 4.5.',
  ]);
});
