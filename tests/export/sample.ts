import type { Document } from '../../src/document/document.ts';
import { type HNode, h } from '../../src/document/hast.ts';
import { smallSchool } from '../support/small-school.ts';

export const school = smallSchool((yaml) => {
  yaml.publishedAt = 'https://alder-green.example/online';
});

const control: Document['control'] = {
  version: '2.1',
  effective: '2026-09-01',
  author: 'A. Writer',
  approver: 'the governing board',
  note: 'First edition',
  committee: 'the governing board',
  nextReview: '2027-09-01',
  status: 'approved',
  amendments: [],
  history: [],
};
const common = { summary: 'What it is for.', audiences: ['parents'] as const, control, uses: [] };

const list: HNode[] = [
  h('p', {}, 'Look ', h('strong', {}, 'closely'), ' at this:'),
  h('ul', {}, h('li', {}, 'first', h('ol', {}, h('li', {}, 'inner'))), h('li', {}, 'second')),
  h('ol', {}, h('li', {}, 'one'), h('li', {}, 'two')),
  h('h2', {}, 'Who acts'),
  h(
    'table',
    {},
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Role'), h('th', { scope: 'col' }, 'Task'))),
    h(
      'tbody',
      {},
      h('tr', {}, h('td', {}, 'Head'), h('td', {}, h('ul', {}, h('li', {}, 'leads'), h('li', {}, 'asks')))),
    ),
  ),
];

/** A policy with every kind of element. */
export const policy: Document = {
  ...common,
  kind: 'policy',
  id: 'safety',
  title: 'Safety policy',
  sections: [
    {
      id: 'phones',
      number: 1,
      title: 'Phones',
      audiences: ['parents'],
      means: [{ audience: 'parents', nodes: [{ type: 'text', value: 'Call the office.' }] }],
      nodes: list,
      answers: [{ id: 'law', shortTitle: 'The Act', title: 'The Act', publisher: 'HM', url: 'https://law.example/' }],
      local: false,
    },
    {
      id: 'photos',
      number: 2,
      title: 'Photos_and * stars',
      audiences: ['parents'],
      means: [],
      nodes: [
        h(
          'p',
          {},
          'See ',
          h('a', { href: 'doc:safety#phones' }, 'Phones'),
          ', the ',
          h('a', { href: 'doc:form' }, 'form'),
          ', the ',
          h('a', { href: 'doc:nowhere' }, 'lost page'),
          ' and ',
          h('a', { href: 'javascript:alert(1)' }, 'this'),
          '.',
        ),
      ],
      answers: [],
      local: true,
    },
  ],
};

export const agreement: Document = {
  ...common,
  kind: 'agreement',
  id: 'form',
  title: 'Parent agreement',
  signedBy: 'One parent',
  layout: 'standard',
  intro: [h('p', {}, 'Dear parent,')],
  groups: [
    { title: 'At home', clauses: [{ id: 'a', nodes: [{ type: 'text', value: 'I talk.' }] }] },
    { title: 'In school', clauses: [{ id: 'b', nodes: [{ type: 'text', value: 'I listen.' }] }] },
  ],
  blocks: [
    { type: 'cut', id: 'cut', label: 'Cut here' },
    {
      type: 'fields',
      id: 'sign',
      title: 'Signature',
      text: [{ type: 'text', value: 'Sign here.' }],
      fields: [
        { id: 'n', label: 'Your name', type: 'text', width: 'full' },
        { id: 's', label: 'Your signature', type: 'signature', width: 'full' },
      ],
    },
    { type: 'ticks', id: 'ticks', ticks: [{ id: 't', label: 'I have read it' }] },
    { type: 'consent', id: 'c', rows: [{ channel: 'w', label: 'Website', identifiable: false }] },
  ],
};

export const record: Document = {
  ...common,
  kind: 'record',
  id: 'log',
  title: 'Incident log',
  intro: [h('p', {}, 'One row to an incident.')],
  keeper: 'the lead',
  reviewers: 'the head',
  frequency: 'each term',
  retention: 'six years',
  columns: [
    { id: 'when', label: 'When', help: 'The day.', width: 1 },
    { id: 'what', label: 'What', help: 'The facts.', width: 3 },
  ],
  rows: 4,
};

export const chart: Document = {
  ...common,
  kind: 'flowchart',
  id: 'chart',
  title: 'Phone found',
  nodes: [
    { id: 'see', type: 'start', text: 'You see a phone.' },
    { id: 'ask', type: 'decision', text: 'Is it allowed?' },
    { id: 'keep', type: 'end', text: 'It stays.' },
    { id: 'take', type: 'urgent', text: 'Take it.' },
  ],
  edges: [
    { from: 'see', to: 'ask' },
    { from: 'ask', to: 'keep', label: 'Yes' },
    { from: 'ask', to: 'take', label: 'No' },
  ],
};

export const sheet: Document = {
  ...common,
  kind: 'sheet',
  id: 'poster',
  title: 'Poster',
  layout: 'poster',
  orientation: 'landscape',
  nodes: [h('h2', {}, 'Ask'), h('p', {}, 'One', h('br'), 'Two')],
};

export const draftOf = <D extends Document>(document: D): D => ({
  ...document,
  control: { ...control, status: 'draft' },
});

/** A table with a caption, whose first row is one of headings. */
export const table = (caption: string, [head = [], ...rows]: readonly (readonly string[])[]): HNode =>
  h(
    'table',
    {},
    h('caption', {}, caption),
    h('thead', {}, h('tr', {}, ...head.map((words) => h('th', { scope: 'col' }, words)))),
    h('tbody', {}, ...rows.map((cells) => h('tr', {}, ...cells.map((words) => h('td', {}, words))))),
  );

export const documents: readonly Document[] = [policy, agreement, record, chart, sheet];
export const readerName = (reader: string): string => reader.charAt(0).toUpperCase() + reader.slice(1);
