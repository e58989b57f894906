import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { madeFolder } from '../../../src/check/page/made-folder.ts';
import type { MadeFolder } from '../../../src/check/page/rule.ts';
import type { FlowchartDocument, PolicyDocument } from '../../../src/document/document.ts';
import { h } from '../../../src/document/hast.ts';
import { smallSchool } from '../../support/small-school.ts';

export const SINS = fileURLToPath(new URL('../../fixtures/sins-made', import.meta.url));

const school = smallSchool();
const common = {
  summary: '',
  audiences: ['pupils'],
  uses: [],
  control: {
    version: '3.0',
    effective: '2026-09-16',
    author: 'Amara Osei',
    approver: 'Governing board',
    note: 'Phones are now handed in.',
    committee: 'Safeguarding committee',
    nextReview: '2027-09-15',
    history: [],
    status: 'approved',
    amendments: [],
  },
} as const;

const section = { audiences: ['pupils'], means: [], answers: [], local: false } as const;

const policy: PolicyDocument = {
  ...common,
  kind: 'policy',
  id: 'online-safety',
  title: 'Online safety policy',
  sections: [
    {
      ...section,
      id: 'phones',
      number: 1,
      title: 'Phones',
      nodes: [h('p', {}, 'Pupils hand their phones in at the gate.')],
    },
    {
      ...section,
      id: 'reporting',
      number: 2,
      title: 'Reporting',
      nodes: [h('p', {}, 'Tell Dev Lal on the same day. See Phones.')],
    },
  ],
};

const chart: FlowchartDocument = {
  ...common,
  kind: 'flowchart',
  id: 'phone-found',
  title: 'A phone is found',
  nodes: [
    { id: 'seen', type: 'start', text: 'You see a phone in a lesson.' },
    { id: 'office', type: 'end', text: 'Take it to the office.' },
  ],
  edges: [{ from: 'seen', to: 'office' }],
};

/** The small sound site of `fixtures/sins-made/base`, some of its pages written anew. */
export async function soundFolder(changed: Readonly<Record<string, string>> = {}): Promise<MadeFolder> {
  const pages = await soundPages();
  const listed = [policy, chart].map((document) => ({
    id: document.id,
    title: document.title,
    version: '3.0',
    html: document.kind === 'policy' ? 'policies/online-safety.html' : 'flowcharts/phone-found.html',
    pdf: document.kind === 'policy' ? 'downloads/online-safety.pdf' : null,
    pages: document.kind === 'policy' ? 2 : null,
  }));
  const files = [...Object.keys(pages), 'site.css', 'downloads/online-safety.pdf'];
  return madeFolder(school, [policy, chart], { ...pages, ...changed }, files, listed);
}

export async function soundPages(): Promise<Record<string, string>> {
  const base = join(SINS, 'base');
  const names = (await readdir(base, { recursive: true })).filter((name) => name.endsWith('.html'));
  return Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [name.replaceAll('\\', '/'), await readFile(join(base, name), 'utf8')] as const),
    ),
  );
}
