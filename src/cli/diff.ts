import type { Library } from '../document/library.ts';
import type { School } from '../document/school.ts';
import { editionsOf } from '../edition/current.ts';
import { decisionsInForce } from '../edition/decisions.ts';
import type { Edition } from '../edition/edition.ts';
import { treeOf } from '../edition/tree/index.ts';
import { makeRedline } from '../redline/make-redline.ts';
import { type Redline, type Side, sideOf } from '../redline/redline.ts';
import { redlineJson } from '../redline/render/redline-json.ts';
import { renderRedlinePage } from '../redline/render/redline-page.ts';
import { renderRedlineText } from '../redline/render/redline-text.ts';
import { inlineString } from '../resolve/inline.ts';
import { resolvePack } from '../resolve/pack.ts';
import { createContext } from '../resolve/walk.ts';
import { EXIT } from './exit-codes.ts';
import type { DIFF_FORMATS } from './formats.ts';
import { readSchool, type SchoolOptions } from './open-school.ts';
import type { Terminal } from './terminal.ts';
import { unknownDocuments } from './unknown-documents.ts';

export interface DiffOptions extends SchoolOptions {
  readonly document: string;
  /** A version; the latest edition before `to` when it is not given. */
  readonly from?: string;
  /** A version, or `draft`. */
  readonly to: string;
  readonly format: (typeof DIFF_FORMATS)[number];
}

/** Shows what changed in a document between two editions, or between an edition and the draft. */
export async function diff(options: DiffOptions, terminal: Terminal): Promise<number> {
  const read = await readSchool(options, 'Nothing can be compared until these problems are mended.', terminal);
  if ('code' in read) return read.code;
  const { school, library } = read;
  const sides = chooseSides(options, school, library);
  if ('problem' in sides) {
    terminal.say(sides.problem);
    return EXIT.cannotRun;
  }
  const at = { document: options.document, section: options.document, file: school.file };
  const context = createContext(school, library, options.today, at);
  const redline = makeRedline(sides.before, sides.after, { library, words: (line) => inlineString(line, context) });
  terminal.print(render(redline, options.format));
  return EXIT.ok;
}

function render(redline: Redline, format: DiffOptions['format']): string {
  if (format === 'json') return JSON.stringify(redlineJson(redline), undefined, 2);
  return format === 'html' ? renderRedlinePage(redline) : renderRedlineText(redline);
}

type Sides = { readonly before: Side; readonly after: Side } | { readonly problem: string };

function chooseSides({ document, from, to, today }: DiffOptions, school: School, library: Library): Sides {
  const editions = editionsOf(school, document);
  const drafts = resolvePack(school, library, today).value;
  const draft = drafts.find(({ id }) => id === document);
  const { name } = school.config;
  const known = drafts.map(({ id }) => id);
  const unknown = editions.length === 0 ? unknownDocuments(school, [document], known) : undefined;
  if (unknown !== undefined) return { problem: unknown };
  if (editions.length === 0)
    return { problem: `${name} has never approved “${document}”: there is no edition to compare the draft with.` };
  const find = (version: string): Edition | undefined => editions.find(({ facts }) => facts.version === version);
  const versions = editions.map(({ facts }) => facts.version);
  const wrong = [from, to === 'draft' ? undefined : to].find((version) => version !== undefined && !find(version));
  if (wrong !== undefined)
    return { problem: `There is no edition ${wrong} of “${document}”. There are: ${versions.join(', ')}.` };
  const after = find(to);
  const before = from === undefined ? (after ? editions[editions.indexOf(after) + 1] : editions[0]) : find(from);
  if (!before) return { problem: `Edition ${to} is the first of “${document}”: there is none before it.` };
  if (after) return { before: sideOf(before), after: sideOf(after) };
  if (!draft) return { problem: `${name} no longer publishes “${document}”, so there is no draft of it.` };
  return { before: sideOf(before), after: { tree: treeOf(draft), decisions: decisionsInForce(school) } };
}
