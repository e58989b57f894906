import { describe, expect, test } from 'vitest';
import { expectedLaw } from '../../../src/check/document/expected-law.ts';
import { guidanceEdition } from '../../../src/check/document/guidance-edition.ts';
import { lawInForce } from '../../../src/check/document/law-in-force.ts';
import { oneLabel } from '../../../src/check/document/one-label.ts';
import { packComplete } from '../../../src/check/document/pack-complete.ts';
import { prose } from '../../../src/check/document/prose.ts';
import type { DocumentInput } from '../../../src/check/document/rule.ts';
import { unmentioned } from '../../../src/check/document/unmentioned.ts';
import { messages, schoolWriting } from './support.ts';

type Yaml = Record<string, unknown>;
const school = (change: Yaml, deep: (yaml: Yaml) => void = () => undefined): DocumentInput =>
  schoolWriting('The club meets on Tuesdays.', (yaml) => {
    Object.assign(yaml, change);
    deep(yaml);
  });

describe('the pack of a school', () => {
  test('a log that the text asks for is not left out', () => {
    expect(messages(packComplete, school({ pack: { leaveOut: ['incident-log'] } }))).toEqual([
      '“reporting-and-incidents” sends readers to “incident-log” (Online safety incident log), and the pack leaves it out.',
    ]);
    expect(messages(packComplete, school({ pack: { leaveOut: ['phone-hand-in'] } }))).toEqual([]);
  });

  test('a record whose section is off is mentioned by nobody', () => {
    const off = { sections: { off: ['live-lessons-and-video'] } };
    expect(messages(unmentioned, school(off))).toEqual([
      '“Video call record” is in the pack, and no text of Alder Green sends anybody to it.',
    ]);
    expect(messages(unmentioned, school({ ...off, pack: { leaveOut: ['video-calls'] } }))).toEqual([]);
  });
});

describe('law and guidance in documents', () => {
  const dated = (effective: string) => school({}, (yaml) => Object.assign(yaml.documentControl as Yaml, { effective }));

  test('a version that is older than a law it cites is stopped', () => {
    expect(messages(lawInForce, dated('2026-04-20'))).toEqual([
      '“Online safety and acceptable use policy” is version 1.10 of 20 April 2026 and cites what is younger: Children’s Wellbeing and Schools Act 2026 (29 April 2026), Crime and Policing Act 2026 (29 April 2026).',
    ]);
    expect(messages(lawInForce, dated('2026-04-29'))).toEqual([]);
  });

  test('a version that is older than guidance it cites is stopped', () => {
    expect(messages(guidanceEdition, dated('2026-08-31'))).toEqual([
      '“Online safety and acceptable use policy” is version 1.10 of 31 August 2026 and cites what is younger: Relationships, sex and health education guidance (1 September 2026).',
    ]);
    expect(messages(guidanceEdition, dated('2026-09-01'))).toEqual([]);
  });

  test('what is replaced before a version takes effect is named, and not before that day is known', () => {
    const input = dated('2027-02-01');
    const replaced = (from: string): DocumentInput => ({
      ...input,
      library: {
        ...input.library,
        guidance: {
          ...input.library.guidance,
          'osa-2023': { ...input.library.guidance['osa-2023'], supersededBy: 'osa-2027' },
          'osa-2027': { ...input.library.guidance['osa-2023'], title: 'Online Safety Act 2027', inForceFrom: from },
        } as DocumentInput['library']['guidance'],
      },
    });
    expect(messages(lawInForce, replaced('2027-01-15'))).toEqual([
      '“Online Safety Act 2023” is replaced on 15 January 2027, before this version takes effect on 1 February 2027.',
    ]);
    expect(messages(lawInForce, replaced('2027-03-01'))).toEqual([]);
  });

  const trained = (staffTraining: string) =>
    school({}, (yaml) => Object.assign(yaml.teaching as Yaml, { staffTraining }));

  test.each([
    [
      lawInForce,
      'every September on the Data Protection Act 1998',
      '“teaching.staffTraining”: “Data Protection Act 1998” is no longer in force.',
    ],
    [
      guidanceEdition,
      'every September on Keeping children safe in education 2023',
      '“teaching.staffTraining”: “Keeping children safe in education 2023” is not the edition in force.',
    ],
    [
      expectedLaw,
      'every September on Keeping children safe in education 2026',
      '“Keeping children safe in education 2026” in “teaching.staffTraining” is expected and not confirmed: only a draft of Keeping children safe in education 2026 was seen.',
    ],
  ])('a setting is held to the law of the day: %#', (rule, words, message) => {
    for (const other of [lawInForce, guidanceEdition, expectedLaw])
      expect(messages(other, trained(words))).toEqual(other === rule ? [message] : []);
  });
});

describe('two desks under one name', () => {
  const named = (name: string) =>
    school({}, (yaml) => Object.assign((yaml.contacts as { lado: object }).lado, { name }));

  test('are reported where their numbers differ', () => {
    expect(messages(oneLabel, named('Testford children’s social care'))).toEqual([
      '“Testford children’s social care” stands in the documents with two numbers: as “contacts.lado” and as “contacts.socialCare”.',
    ]);
    expect(messages(oneLabel, named('Testford LADO team'))).toEqual([]);
  });
});

describe('values in sentences', () => {
  const stored = (phoneStorage: string) =>
    school({}, (yaml) => Object.assign(yaml.practicalities as Yaml, { phoneStorage }));

  test('a full stop too many is reported once, at the setting', () => {
    const found = prose.check(stored('the school office.'));
    expect(found.map(({ path, message }) => [path, message])).toEqual([
      ['practicalities.phoneStorage', 'Two stops stand one after the other (“in the school office..”).'],
    ]);
    expect(prose.check(stored('the school office'))).toEqual([]);
  });
});
