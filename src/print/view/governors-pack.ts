import { treeOf } from '../../edition/tree/index.ts';
import { partsOf } from '../../edition/tree/parts.ts';
import type { ChartLayout } from '../../flowchart/layout-chart.ts';
import { chartSvg } from '../../flowchart/render-chart.ts';
import { partTitle } from '../../redline/compare/part-title.ts';
import { longDate } from '../../resolve/facts.ts';
import type { GovernorsPack } from '../pack/governors-pack.ts';
import { controlTable } from './control-table.ts';
import { Fragment } from './fragment.ts';
import { letterhead } from './letterhead.ts';
import { noLinks } from './links.ts';
import { checksView } from './pack-checks.ts';
import { redlineView } from './pack-redline.ts';
import { agendaView, questionOf, summaryView } from './pack-summary.ts';
import { headAndBody, type PackWords, packNodes, stepWords } from './pack-text.ts';
import type { GovernorsPackView } from './schema.ts';
import { DRAFT_MARK } from './version-words.ts';

/** The room for a chart below its heading, in millimetres. */
const ROOM = { width: 168, height: 205 };
const LARGEST = 0.326;

/**
 * Makes the view of a governors’ pack.
 * @param hasContents whether it is long enough to need them
 * @param layout how the chart is drawn, for a flowchart
 */
export function governorsPackView(
  pack: GovernorsPack,
  hasContents: boolean,
  layout: ChartLayout | undefined,
): GovernorsPackView {
  const { school, draft, proposed } = pack;
  const redline = changesOf(pack);
  const numbers = [...(redline ? PARTS : PARTS.filter((part) => part !== 'redline'))];
  const head = (part: Part) => ({
    id: part,
    href: `#${part}`,
    number: String(numbers.indexOf(part) + 1),
    title: TITLES[part],
  });
  const base = letterhead(school, draft);
  const view: Omit<GovernorsPackView, 'contents'> = {
    ...base,
    mark: DRAFT_MARK,
    footer: {
      ...base.footer,
      document: `${draft.title} · pack for governors · proposed version ${proposed.version}`,
      school: `${DRAFT_MARK} · ${school.config.name} · made on ${longDate(pack.today)}`,
    },
    question: questionOf(pack),
    agenda: agendaView(pack),
    summary: { ...head('summary'), ...summaryView(pack) },
    checks: { ...head('checks'), ...checksView(pack) },
    redline: redline ? { ...head('redline'), ...redlineView(redline, wordsOf(pack)) } : null,
    words: { ...head('full-text'), ...textView(pack, layout) },
    versions: { ...head('versions'), table: versionsView(pack) },
    approval: { ...head('approval'), ...approvalView(pack) },
  };
  return { ...view, contents: hasContents ? contentsOf(view) : [] };
}

const PARTS = ['summary', 'checks', 'redline', 'full-text', 'versions', 'approval'] as const;
type Part = (typeof PARTS)[number];

const TITLES: Record<Part, string> = {
  summary: 'What would change',
  checks: 'What was checked',
  redline: 'Every change in the words',
  'full-text': 'The full new text',
  versions: 'Document control',
  approval: 'Approval and signature',
};

/** The ids of everything that the contents of a pack list. */
export const packIds = (pack: GovernorsPack): string[] => [
  ...PARTS.filter((part) => part !== 'redline' || changesOf(pack) !== undefined),
  ...(pack.draft.kind === 'policy' ? pack.draft.sections.map(({ id }) => textId(id)) : []),
];

/** Undefined where there is nothing to show: for a first edition, and where not a word changed. */
const changesOf = ({ redline }: GovernorsPack) => (redline?.change === undefined ? undefined : redline);

const textId = (part: string): string => `text-${part}`;

function contentsOf({
  summary,
  checks,
  redline,
  words,
  versions,
  approval,
}: Omit<GovernorsPackView, 'contents'>): GovernorsPackView['contents'] {
  const inner = words.parts.filter(({ heading }) => heading !== '');
  const lines = [summary, checks, ...(redline ? [redline] : []), words, ...inner, versions, approval];
  return lines.map((line) => ({
    href: line.href,
    number: 'number' in line ? line.number : '',
    title: 'heading' in line ? line.heading : line.title,
    inner: 'heading' in line,
  }));
}

const wordsOf = ({ draft, from, control }: GovernorsPack): PackWords => ({
  steps: stepWords([...(from ? [from.tree] : []), treeOf(draft)]),
  control,
});

function textView(
  pack: GovernorsPack,
  layout: ChartLayout | undefined,
): Pick<GovernorsPackView['words'], 'parts' | 'chart'> {
  const { draft } = pack;
  const tree = treeOf(draft);
  // The drawing shows every way from step to step, and its description tells them.
  const drawn = draft.kind === 'flowchart' && layout !== undefined;
  const parts = partsOf(tree).filter(({ properties }) => !(drawn && properties.id === 'ways'));
  const opening = tree.children.filter((child) => child.type === 'text' || !['section', 'h1'].includes(child.tagName));
  const words = wordsOf(pack);
  const body = (nodes: typeof tree.children): Fragment => Fragment.of(packNodes(nodes, words), noLinks);
  const listed = draft.kind === 'policy';
  return {
    parts: [
      { id: textId('opening'), href: '', heading: '', title: '', fate: '', notes: [], body: body(opening) },
      ...parts.map((part, index) => {
        const id = textId(String(part.properties.id ?? index));
        const title = listed ? `${index + 1} ${partTitle(part)}` : partTitle(part);
        const shown = { id, href: `#${id}`, title, fate: '', notes: [], body: body(headAndBody([part]).body) };
        return { ...shown, heading: listed ? title : '' };
      }),
    ],
    chart: drawn ? chartView(draft, layout) : null,
  };
}

function chartView(chart: Parameters<typeof chartSvg>[0], layout: ChartLayout): GovernorsPackView['words']['chart'] {
  const scale = Math.min(ROOM.width / layout.width, ROOM.height / layout.height, LARGEST);
  return { width: (layout.width * scale).toFixed(1), drawing: Fragment.of([chartSvg(chart, layout)]) };
}

/** The day and the note of a version that the school has not prepared in its settings are still to be written. */
function versionsView({ school, proposed, control }: GovernorsPack): GovernorsPackView['versions']['table'] {
  const table = controlTable(control);
  const [first, ...others] = table.rows;
  if (!first || school.config.documentControl.version === proposed.version) return table;
  return { ...table, rows: [{ ...first, date: 'to be decided', note: 'to be written (see the cover)' }, ...others] };
}

function approvalView({ school, draft, proposed, checks }: GovernorsPack): { lead: string; command: string } {
  const { approver } = school.config.documentControl;
  const forbidden = checks.errors.length > 0;
  return {
    lead: forbidden
      ? `This version cannot be approved as it stands: ${checks.errors.length === 1 ? 'an error' : `${checks.errors.length} errors`} must be mended first (see “${TITLES.checks}”).`
      : `To be filled in at the meeting of: ${approver}.`,
    command: `policypress approve --school ${school.id} --document ${draft.id} --version ${proposed.version} --by "…" --on … --minute "…" --note "…"`,
  };
}
