import type {
  AgreementDocument,
  Control,
  FlowchartDocument,
  PolicyDocument,
  RecordDocument,
  ResolvedSection,
} from '../../src/document/document.ts';
import { type HNode, h } from '../../src/document/hast.ts';
import type { School } from '../../src/document/school.ts';
import { smallSchool } from '../support/small-school.ts';

/** A shield, as a school might draw it. */
const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="44" viewBox="0 0 40 44"><path d="M2 2h36v22c0 10-8 15-18 18C10 39 2 34 2 24z" fill="#0b5351"/></svg>';

/** A school with everything that can be printed; `name` replaces its name. */
export function sampleSchool(name = 'Alder Green Primary School'): School {
  const school = smallSchool();
  const values = [
    { name: 'Kindness', meaning: 'We think of other people before we act.' },
    { name: 'Courage', meaning: 'We try what is hard.' },
    { name: 'Curiosity' },
  ];
  return {
    ...school,
    config: { ...school.config, name, values },
    logo: { fileName: 'logo.svg', mediaType: 'image/svg+xml', base64: Buffer.from(LOGO).toString('base64') },
  };
}

const control: Control = {
  version: '3.0',
  effective: '2026-09-16',
  author: 'Amara Osei, designated safeguarding lead',
  approver: 'Governing board',
  minute: 'FGB 26/14',
  note: 'Phones are now handed in.',
  committee: 'Safeguarding and curriculum committee',
  nextReview: '2027-09-15',
  status: 'approved',
  amendments: [],
  history: [],
};

const common = {
  summary: 'How the school keeps everybody safe online.',
  audiences: ['pupils', 'parents', 'staff'],
  control,
  uses: [],
} as const;

const SENTENCES = [
  'Every pupil learns to use the internet with confidence and with care for others.',
  'A member of staff who sees something worrying tells the designated safeguarding lead on the same day.',
  'Devices are locked when nobody uses them, and passwords are never shared.',
  'Parents hear from the school early and calmly, before a small thing becomes a large one.',
  'The school looks at each case, listens to everybody and writes down what was decided and why.',
];

const sentence = (index: number): string => SENTENCES[index % SENTENCES.length] ?? '';
const paragraph = (index: number, length: number): HNode =>
  h('p', {}, Array.from({ length }, (_empty, step) => sentence(index + step)).join(' '));

function table(): HNode {
  const row = (index: number): HNode =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, `Role ${index + 1}`),
      h('td', {}, sentence(index)),
      h('td', {}, h('ul', {}, h('li', {}, sentence(index + 1)), h('li', {}, sentence(index + 2)))),
    );
  const head = h(
    'thead',
    {},
    h('tr', {}, ...['Role', 'Who', 'What they do'].map((label) => h('th', { scope: 'col' }, label))),
  );
  return h(
    'table',
    { class: 'roles' },
    h('caption', {}, 'Roles and responsibilities'),
    head,
    h('tbody', {}, ...Array.from({ length: 8 }, (_empty, index) => row(index))),
  );
}

/** A section with everything that authors write; a few hold a long table. */
export function sampleSection(index: number): ResolvedSection {
  const id = `section-${index + 1}`;
  const nested = h(
    'ul',
    {},
    h('li', {}, sentence(index), h('ul', {}, h('li', {}, sentence(index + 1)), h('li', {}, sentence(index + 2)))),
    h('li', {}, h('p', {}, sentence(index + 3))),
  );
  const next = h('a', { href: `doc:online-safety#section-${((index + 1) % 20) + 1}` }, 'the next section');
  return {
    id,
    number: index + 1,
    title: `What the school does about matter number ${index + 1}`,
    audiences: ['pupils', 'staff'],
    local: false,
    means: [
      { audience: 'pupils', nodes: [h('p', {}, 'Tell an adult. You will not be in trouble.')] },
      { audience: 'staff', nodes: [h('p', {}, 'Listen, write it down and pass it on.')] },
    ],
    nodes: [
      paragraph(index, 3),
      h('h2', { id: `${id}--exceptions` }, 'Exceptions'),
      nested,
      h(
        'p',
        {},
        'See ',
        next,
        ' and ',
        h('a', { href: 'doc:staff-agreement' }, 'the staff agreement'),
        '. Ring ',
        h('a', { href: 'tel:01632960114', class: 'tel' }, '01632 960 114'),
        '.',
      ),
      h('h2', { id: `${id}--record` }, 'What is recorded'),
      paragraph(index + 2, 4 + (index % 3)),
      ...(index % 7 === 2 ? [table()] : []),
    ],
    answers: [
      {
        id: 'kcsie',
        shortTitle: 'Keeping children safe in education',
        title: 'Keeping children safe in education',
        publisher: 'Department for Education',
        url: 'https://www.gov.uk/kcsie',
      },
    ],
  };
}

export const samplePolicy: PolicyDocument = {
  ...common,
  kind: 'policy',
  id: 'online-safety',
  title: 'Online safety policy',
  sections: Array.from({ length: 20 }, (_empty, index) => sampleSection(index)),
};

/** An agreement with as many promises as are asked for. */
export function sampleAgreement(promises = 12): AgreementDocument {
  return {
    ...common,
    kind: 'agreement',
    layout: 'standard',
    id: 'pupil',
    title: 'Staying safe online: my agreement',
    signedBy: 'Pupils in Years 3 to 6',
    intro: [h('p', {}, 'Read these with your grown-up.')],
    groups: [
      {
        title: 'I promise',
        clauses: Array.from({ length: promises }, (_empty, index) => ({
          id: `clause-${index}`,
          nodes: [h('data', { class: 'fact', value: 'x' }, sentence(index))],
        })),
      },
    ],
    blocks: [
      {
        type: 'fields',
        id: 'pupil',
        title: 'I agree',
        fields: [
          { id: 'name', label: 'My full name', type: 'text', width: 'wide' },
          { id: 'class', label: 'Class', type: 'text', width: 'narrow' },
          { id: 'signature', label: 'My signature', type: 'signature', width: 'wide' },
          { id: 'date', label: 'Date', type: 'date', width: 'narrow' },
        ],
      },
      { type: 'cut', id: 'slip', label: 'Cut here and return to the school office by 18 September' },
      {
        type: 'ticks',
        id: 'ticks',
        title: 'For the parent or carer',
        ticks: [{ id: 'read', label: 'I have read these rules with my child.' }],
      },
      {
        type: 'consent',
        id: 'consent',
        title: 'Images',
        text: [h('p', {}, 'Tick a box to say yes.')],
        rows: [
          { channel: 'web', label: 'School website', identifiable: false },
          { channel: 'print', label: 'Prospectus', identifiable: true },
        ],
      },
      {
        type: 'fields',
        id: 'parent',
        title: 'Signature of the parent',
        fields: [{ id: 'parent-signature', label: 'Your signature', type: 'signature', width: 'wide' }],
      },
    ],
  };
}

/** A sheet with as many rows as are asked for. */
export function sampleRecord(rows = 12): RecordDocument {
  const labels = [
    'Date and time',
    'Who was involved',
    'Device and place',
    'Kind of risk',
    'What happened',
    'Action, by whom and why',
    'Closed',
  ];
  return {
    ...common,
    kind: 'record',
    id: 'incident-log',
    title: 'Online safety incident log',
    intro: [h('p', {}, 'Enter each incident on the day it becomes known.')],
    keeper: 'designated safeguarding lead (DSL), Amara Osei',
    reviewers: 'the headteacher and the safeguarding governor',
    frequency: 'every half term',
    retention: 'until the pupil is 25',
    columns: labels.map((label, index) => ({ id: `column-${index}`, label, help: '', width: index === 4 ? 3 : 1 })),
    rows,
  };
}

export const sampleChart: FlowchartDocument = {
  ...common,
  kind: 'flowchart',
  id: 'phone-seen',
  title: 'A pupil is seen with a phone',
  nodes: [
    { id: 'seen', type: 'start', text: 'You see or hear a pupil’s phone during the school day' },
    { id: 'danger', type: 'decision', text: 'Is anyone in immediate danger?' },
    { id: 'call', type: 'urgent', text: 'Call 999, then tell the designated safeguarding lead on 01632 960 114' },
    { id: 'exempt', type: 'decision', text: 'Does the pupil have a written exemption?' },
    { id: 'thank', type: 'end', text: 'Check that the exemption covers this use, thank the pupil and move on' },
    { id: 'ask', type: 'action', text: 'Ask the pupil calmly to hand the phone over' },
    { id: 'hands', type: 'decision', text: 'Does the pupil hand it over?' },
    { id: 'leader', type: 'action', text: 'Call the senior leader on duty. Do not use force' },
    { id: 'bag', type: 'action', text: 'Switch it off in front of the pupil, bag it and label it' },
    { id: 'kind', type: 'decision', text: 'What did you see on the screen? Follow every way that applies' },
    { id: 'image', type: 'urgent', text: 'Do not copy or forward it. Report to the safeguarding lead at once' },
    { id: 'unkind', type: 'action', text: 'Keep the words as evidence and tell the head of year' },
    { id: 'log', type: 'action', text: 'Record it in the incident log before the end of the day' },
    { id: 'return', type: 'end', text: 'The phone goes back to a parent from the school office' },
  ],
  edges: [
    { from: 'seen', to: 'danger' },
    { from: 'danger', to: 'call', label: 'Yes' },
    { from: 'danger', to: 'exempt', label: 'No' },
    { from: 'exempt', to: 'thank', label: 'Yes' },
    { from: 'exempt', to: 'ask', label: 'No' },
    { from: 'ask', to: 'hands' },
    { from: 'hands', to: 'leader', label: 'No' },
    { from: 'hands', to: 'bag', label: 'Yes' },
    { from: 'bag', to: 'kind' },
    { from: 'kind', to: 'image', label: 'An indecent image' },
    { from: 'kind', to: 'unkind', label: 'Unkind words' },
    { from: 'kind', to: 'leader', label: 'A crime or a weapon' },
    { from: 'kind', to: 'log', label: 'Nothing that worries me' },
    { from: 'image', to: 'log' },
    { from: 'unkind', to: 'log' },
    { from: 'leader', to: 'log' },
    { from: 'call', to: 'log' },
    { from: 'log', to: 'return' },
  ],
};
