import type { AgreementDocument, Clause, ClauseGroup, FormBlock } from '../document/document.ts';
import { type HElement, type HNode, h, readableText, text } from '../document/hast.ts';
import type { Library, LibraryAgreement, LibraryBlock } from '../document/library.ts';
import { holds } from './components/when.ts';
import type { Context } from './context.ts';
import { controlOf } from './control.ts';
import { inlineNodes, inlineString, markedLine } from './inline.ts';

/** Resolves an agreement: introduction, clauses in groups, and the blocks people fill in. */
export function resolveAgreement(agreement: LibraryAgreement, parent: Context): AgreementDocument {
  const context = parent.moved({ ...parent.at, reader: agreement.reader });
  const { intro, groups } = splitClauses(context.walk(agreement.body), context.library.icons);
  return {
    kind: 'agreement',
    id: agreement.id,
    title: inlineString(agreement.title, context),
    summary: inlineString(agreement.summary, context),
    audiences: agreement.audiences,
    control: controlOf(context.school),
    signedBy: inlineString(agreement.signedBy, context),
    layout: agreement.layout,
    intro,
    groups,
    blocks: agreement.blocks
      .filter((block) => block.when === undefined || holds(context.school, block.when))
      .map((block) => resolveBlock(block, context)),
    uses: context.uses,
    marked: context.marked,
    live: context.live,
  };
}

const isClause = (node: HNode): node is HElement =>
  node.type === 'element' && typeof node.properties['data-clause'] === 'string';
const isHeading = (node: HNode): boolean => node.type === 'element' && /^h[2-4]$/.test(node.tagName);

/** What stands before the first heading or clause introduces the form; each heading starts a group of clauses. */
function splitClauses(nodes: readonly HNode[], icons: Library['icons']): { intro: HNode[]; groups: ClauseGroup[] } {
  const intro: HNode[] = [];
  const groups: { title?: string; clauses: Clause[] }[] = [];
  for (const node of nodes) {
    if (isClause(node)) {
      if (groups.length === 0) groups.push({ clauses: [] });
      const iconName = node.properties['data-icon'] === undefined ? undefined : String(node.properties['data-icon']);
      const icon = iconName === undefined ? undefined : icons[iconName];
      groups.at(-1)?.clauses.push({
        id: String(node.properties['data-clause']),
        nodes: inlineOnly(node.children),
        icon,
        iconName,
      });
    } else if (isHeading(node)) groups.push({ title: readableText([node]), clauses: [] });
    else if (groups.length === 0) intro.push(node);
  }
  return { intro, groups: groups.filter((group) => group.clauses.length > 0) };
}

/** A clause is one run of words: a single paragraph around it is taken off. */
function inlineOnly(nodes: readonly HNode[]): readonly HNode[] {
  const solid = nodes.filter((node) => node.type === 'element' || node.value.trim() !== '');
  const [only] = solid;
  return solid.length === 1 && only?.type === 'element' && only.tagName === 'p' ? only.children : nodes;
}

function resolveBlock(block: LibraryBlock, context: Context): FormBlock {
  const title = block.title === undefined ? undefined : inlineString(block.title, context);
  switch (block.type) {
    case 'cut':
      return { type: 'cut', id: block.id, label: inlineString(block.label, context) };
    case 'fields': {
      const fields = block.fields.map((field) => ({ ...field, label: inlineString(field.label, context) }));
      return {
        type: 'fields',
        id: block.id,
        title,
        text: block.text === undefined ? undefined : inlineNodes(block.text, context),
        fields,
      };
    }
    case 'ticks': {
      const ticks = block.ticks.filter((tick) => tick.when === undefined || holds(context.school, tick.when));
      return {
        type: 'ticks',
        id: block.id,
        title,
        ticks: ticks.map((tick) => ({ id: tick.id, label: inlineString(tick.label, context) })),
      };
    }
    case 'consent': {
      const rows = context.school.config.imageChannels.map(({ channel, identifiable, detail }, index) => {
        const label = inlineNodes(context.library.imageChannels[channel].label, context);
        const fact = h('data', { class: 'fact', value: `imageChannels.${index}.detail` }, detail ?? '');
        const nodes = detail === undefined ? label : [...label, text(' ('), fact, text(')')];
        return { channel, label: markedLine(nodes, context), identifiable };
      });
      return {
        type: 'consent',
        id: block.id,
        title,
        text: block.text === undefined ? undefined : inlineNodes(block.text, context),
        rows,
      };
    }
  }
}
