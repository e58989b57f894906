import { describe, expect, test } from 'vitest';
import { parseTextFile } from '../../../src/check/text/text-file.ts';
import { rule, rules, told } from './support.ts';

/** A text that gives every fact that a policy has to give. */
const COMPLETE = rule('required-fact').good;

describe('every rule', () => {
  test('has an id of its own', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { id, checks, reason } of rules) {
      expect(id).toMatch(/^text\/[a-z-]+$/);
      expect(checks.join()).toMatch(/^C[012]\d(,C[012]\d)*$/);
      expect(reason).toMatch(/\.$/);
    }
  });
  test.each(rules)('$id finds its bad example and passes its good one', ({ check, bad, good, id }) => {
    expect(check(parseTextFile('bad.txt', bad)).map(({ rule }) => rule)).toContain(id);
    expect(check(parseTextFile('good.txt', good))).toEqual([]);
  });
  test.each(rules)('$id is quiet about an empty text', ({ check }) => {
    expect(check(parseTextFile('empty.txt', ''))).toEqual([]);
  });
});

/** Texts in which the named rule finds something, and texts in which it finds nothing. */
const CASES: readonly (readonly [id: string, bad: readonly string[], good: readonly string[]])[] = [
  [
    'placeholder',
    ['Write to office@schoolname.example.', 'We meet every (6) weeks.', 'Use <name of tool>.'],
    [
      'Write to office@foxglove.example.',
      'See <https://a.example> or <a@b.example>.',
      'See [the guide](https://a.example).',
    ],
  ],
  [
    'author-note',
    ['It is advisable that a log exists.', 'Schools may wish to add a line.'],
    ['A log exists.', 'Schools nearby share a trainer.'],
  ],
  [
    'alternative',
    ['Headteachers / Principals decide.', 'A pupil will ask/must ask first.'],
    ['The head decides.', 'Parents and/or carers come.'],
  ],
  [
    'contact',
    ['Ring 0845 496 0000.', 'Write to desk@green-\nfield.example soon.'],
    ['Ring 01632 960001.', 'Write to desk@greenfield.example soon.'],
  ],
  [
    'required-fact',
    ['This policy is short.', COMPLETE.replace('LADO 01632 960101. ', '')],
    [COMPLETE, 'A list of books.'],
  ],
  [
    'opposite-rules',
    [
      'Pupils are not allowed to use social media here.\nPupils are allowed to use social media at lunch.',
      'Phones are switched off and kept in bags.\nPhones are off or silent.',
    ],
    [
      'Pupils are not allowed to use social media here.\nStaff are allowed to use social media at lunch.',
      'Phones are off.',
    ],
  ],
  [
    'law',
    ['The Copyright, Designs and Patents Act 1998 applies.', 'KCSIE (2021) says so.', 'See the Race Relations Act.'],
    [
      'The Copyright, Designs and Patents Act 1988 applies.',
      'KCSIE 2025 says so.',
      'The Malicious Communications Act 1988 applies.',
    ],
  ],
  [
    'risk-areas',
    ['Contact\nConduct\nContent\nCommerce', 'content: words\ncontact: people\nconduct: deeds'],
    ['Content and contact.', 'content: misinformation\ncontact\nconduct\ncommerce'],
  ],
  [
    'protective-marking',
    ['Papers are classed as Restricted.', 'RESTRICTED'],
    ['Access is restricted.', 'We protect papers.'],
  ],
  [
    'password',
    ['Choose at least six characters.', 'Passwords are changed regularly.'],
    ['Choose at least 14 characters.', 'Passwords are changed after a leak.'],
  ],
  [
    'filtering-off',
    ['He is turning off the filter.', 'Switched off web filtering is logged.'],
    ['Filtering stays on.', 'Phones are switched off.'],
  ],
  [
    'opt-out',
    ['Consent is assumed.', 'Photographs are used unless parents object.'],
    ['Consent is asked for.', 'Parents may take consent back.'],
  ],
  [
    'product',
    ['Websense filters pages.', 'Netsweeper and SurfProtect filter pages.'],
    ['SurfProtect filters pages.', 'No product here.'],
  ],
  ['retired-body', ['Ask the LEA.', 'A CRB check is needed.'], ['Ask the local authority.', 'A DBS check is needed.']],
  ['retired-term', ['Send a fax.', 'Sexting is dealt with.'], ['Send a letter.', 'The facts are plain.']],
  [
    'role',
    [
      'Tell the e-Safety Coordinator.',
      'Trustees/Governors meet. Directors/Governors vote.',
      'The SIRO is Ada Quill. The Data Manager is Ada Quill. The IAO is Ada Quill.',
    ],
    ['The SIRO is Ada Quill.', 'The safety coordinator is Mr Quill. Tell the Online Safety Coordinator.'],
  ],
  [
    'form',
    ['Signature ......', 'Male or female'],
    [
      'Full name ......\nRole ......\nSignature ......\nDate ......',
      'The signature of the contract took place in May of that year, in another town.',
    ],
  ],
  [
    'pack',
    ['Parents complete a consent form.', 'Write it in the Incident Book.'],
    ['Parents complete a consent form.\nConsent form', 'Parents talk to us.'],
  ],
  [
    'version',
    ['It is reviewed every 24 months.', 'Next review: May 2021'],
    ['It is reviewed every 12 months.', 'Next review: May 2027'],
  ],
  ['cross-reference', ['See page 4.', 'Follow section 3.7.'], ['Page one of the story.', 'Section 3 of the Act.']],
  [
    'link',
    ['Go to http://a.example/b.', 'Go to https://a.example/b%20c.'],
    ['Go to https://a.example/b.', 'Write to a@b.example.'],
  ],
  [
    'locality',
    ['The County Council decides.', 'Westshire County Council; Norfield City Council.'],
    ['Westshire County Council decides.', 'The council of pupils meets.'],
  ],
  [
    'name',
    ['Elm Bank Primary School.\nElm Bank C of E Primary.', 'Our e-safety plan.\nOur online safety plan.'],
    ['Elm Bank Primary School.\nElm Bank Primary School.', 'Our online safety plan.'],
  ],
  [
    'near-duplicate',
    [
      'Staff keep every written record of calls inside locked metal cupboards.\nStaff keep every written record of calls inside locked cupboards.',
      'Pupils tell trusted adults about unkind messages before the lesson ends.\nPupils tell trusted adults about unkind messages before any lesson ends.',
    ],
    [
      'Staff keep records.\nStaff keep records.',
      'Pupils tell adults about messages.\nParents read the newsletter each week.',
    ],
  ],
  [
    'list-shape',
    ['• One\n• and/or two', '•\n• Two', '• The head agrees\n\n\n\no keeping the list'],
    ['• The head agrees to:\n\n\n\no keeping the list', '• One\n• Two', 'A line of text.'],
  ],
  [
    'sentence',
    ['They said to to go.', 'Open (here and never close.'],
    ['They said to go.', 'Open (here) and close.', 'They had had it.'],
  ],
  [
    'spelling',
    ['We recieve it.', 'It is unauthorized.', 'The restrICTed room.'],
    ['We receive it.', 'It is unauthorised.', 'The YouTube page.'],
  ],
];

describe('a rule tells bad from good', () => {
  test('has cases for every rule', () => {
    expect(CASES.map(([id]) => `text/${id}`).sort()).toEqual(rules.map(({ id }) => id).sort());
  });
  test.each(CASES.flatMap(([id, bad]) => bad.map((text) => [id, text] as const)))('%s finds: %s', (id, text) => {
    expect(told(id, text)).not.toEqual([]);
  });
  test.each(CASES.flatMap(([id, , good]) => good.map((text) => [id, text] as const)))('%s passes: %s', (id, text) => {
    expect(told(id, text)).toEqual([]);
  });
});

describe('what is said', () => {
  test('of a number that leads nowhere', () => {
    expect(told('cross-reference', 'As paragraph 12.4 says.')).toMatchInlineSnapshot(`
      [
        "1: “paragraph 12.4” leads nowhere: nothing in this text has that number.",
      ]
    `);
  });
  test('of a law that is gone, over the end of a line', () => {
    expect(told('law', 'We keep to the Data Protection\nAct 1998.')).toMatchInlineSnapshot(`
      [
        "1: “Data Protection Act 1998” is no longer in force.",
      ]
    `);
  });
  test('of two rules that cannot both hold', () => {
    const text = 'Disclose your password only to IT support staff.\nNever tell a colleague your password.';
    expect(told('opposite-rules', text)).toMatchInlineSnapshot(`
      [
        "1: Telling a password to others: line 2 says otherwise (“Never tell a colleague your password.”).",
        "2: Telling a password to others: line 1 says otherwise (“Disclose your password only to IT support staff.”).",
      ]
    `);
  });
  test('of a form whose heading says signature too', () => {
    expect(told('form', 'Signature\n\nSignature ......').map((said) => said.slice(0, 12))).toEqual(['3: This form']);
  });
  test('of a word of the past that stands several times', () => {
    expect(told('retired-term', 'Our eSafety plan.\n\nSend a fax.\nThe ESafety book, the eSafety day.')).toEqual([
      '1: “eSafety” is a word of the past, and stands 3 times: lines 1, 4.',
      '3: “fax” is a word of the past.',
    ]);
    expect(told('retired-term', Array(12).fill('Send a fax.').join('\n'))).toEqual([
      '1: “fax” is a word of the past, and stands 12 times: lines 1, 2, 3, 4, 5, 6, 7, 8 and 4 more.',
    ]);
  });
  test('of a form', () => {
    expect(told('form', 'Parent signature ......')).toMatchInlineSnapshot(`
      [
        "1: This form does not ask for the printed name of who signs, the date, the relationship to the child, the name of the child, the class of the child.",
      ]
    `);
  });
});
