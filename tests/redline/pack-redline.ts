import type { School } from '../../src/document/school.ts';
import { treeOf } from '../../src/edition/tree/index.ts';
import { makeRedline } from '../../src/redline/make-redline.ts';
import type { Redline, RedlineContext, Side } from '../../src/redline/redline.ts';
import { inlineString } from '../../src/resolve/inline.ts';
import { resolvePack } from '../../src/resolve/pack.ts';
import { createContext } from '../../src/resolve/walk.ts';
import { shippedLibrary } from '../support/library.ts';
import { smallSchool } from '../support/small-school.ts';

const library = await shippedLibrary();
const TODAY = '2026-11-22';

/** Lines of the library in the words of a school. */
export const contextOf = (school: School): RedlineContext => {
  const context = createContext(school, library, TODAY, { document: 'redline', section: 'redline', file: 'redline' });
  return { library, words: (line) => inlineString(line, context) };
};

const decisionsOf = ({ config }: School): Record<string, string> => {
  const { reasons: _reasons, ...decisions } = config.decisions;
  return Object.fromEntries(Object.entries(decisions).map(([key, answer]) => [key, String(answer)]));
};

const sidesOf = (school: School, version?: string): ReadonlyMap<string, Side> =>
  new Map(
    resolvePack(school, library, TODAY).value.map((document) => [
      document.id,
      { tree: treeOf(document), decisions: decisionsOf(school), version },
    ]),
  );

const before = sidesOf(smallSchool(), '2.1');

/** The redline of every document of the small school between its settings and changed ones. */
export function packRedline(change: (yaml: Record<string, unknown>) => void): ReadonlyMap<string, Redline> {
  const school = smallSchool(change);
  const found = new Map<string, Redline>();
  for (const [id, after] of sidesOf(school)) {
    const side = before.get(id);
    if (side) found.set(id, makeRedline(side, after, contextOf(school)));
  }
  return found;
}

/** One document of the small school, redlined. */
export function redlineOf(document: string, change: (yaml: Record<string, unknown>) => void): Redline {
  const redline = packRedline(change).get(document);
  if (!redline) throw new Error(`no document ${document}`);
  return redline;
}

type Tree = Record<string, unknown>;

/** Sets a value at a dotted path of a parsed school.yaml. */
export function set(path: string, value: unknown): (yaml: Tree) => void {
  return (yaml) => {
    const parts = path.split('.');
    const last = parts.pop() ?? '';
    let place = yaml;
    for (const part of parts) place = place[part] as Tree;
    place[last] = value;
  };
}
