import type { StagedRule } from '../../check/rule.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Control, Document } from '../../document/document.ts';
import type { Library } from '../../document/library.ts';
import type { School } from '../../document/school.ts';
import { editionsOf, entryOf, rowsBroughtAlong } from '../../edition/current.ts';
import { decisionsInForce } from '../../edition/decisions.ts';
import type { Edition } from '../../edition/edition.ts';
import { treeOf } from '../../edition/tree/index.ts';
import type { SchoolPlan } from '../../plan/school-plan.ts';
import { mustSignAgain } from '../../redline/layers/sign-again.ts';
import { makeRedline } from '../../redline/make-redline.ts';
import { proposeEdition } from '../../redline/propose.ts';
import { type Redline, type RedlineContext, type Side, sideOf } from '../../redline/redline.ts';
import { inlineString } from '../../resolve/inline.ts';
import { createContext } from '../../resolve/walk.ts';
import type { GovernorsPack } from './governors-pack.ts';
import { packChecks } from './pack-checks.ts';

/** What a review is made of. */
export interface ReviewInput {
  readonly plan: SchoolPlan;
  readonly library: Library;
  /** Every problem that stands, of the library and of this school. */
  readonly diagnostics: readonly Diagnostic[];
  /** The whole catalogue. */
  readonly rules: readonly StagedRule[];
  /** Year-month-day. */
  readonly today: string;
}

/** Which documents get a pack. */
export interface PackChoice {
  /** The ids of the documents that are asked for; empty for those that need a decision. */
  readonly documents: readonly string[];
  /** Every document, changed or not. */
  readonly all: boolean;
}

/**
 * Decides what governors are given: a pack for each document that changed since its last edition or that nobody has
 * approved yet, or for those that are asked for.
 */
export function planPacks(input: ReviewInput, { documents, all }: PackChoice): GovernorsPack[] {
  const compared = input.plan.drafts.map((draft) => compare(draft, input));
  const signAgain = mustSignAgain(compared.flatMap(({ redline }) => redline ?? []));
  return compared
    .filter(({ draft, redline }) =>
      documents.length > 0 ? documents.includes(draft.id) : all || !redline || redline.change !== undefined,
    )
    .map((one) => packOf(one, signAgain, input));
}

interface Compared {
  readonly draft: Document;
  readonly from: Edition | undefined;
  readonly redline: Redline | undefined;
}

function compare(draft: Document, { plan: { school }, library, today }: ReviewInput): Compared {
  const [from] = editionsOf(school, draft.id);
  if (!from) return { draft, from, redline: undefined };
  const at = { document: draft.id, section: draft.id, file: school.file };
  const words = createContext(school, library, today, at);
  const context: RedlineContext = { library, words: (line) => inlineString(line, words) };
  const after: Side = { tree: treeOf(draft), decisions: decisionsInForce(school) };
  return { draft, from, redline: makeRedline(sideOf(from), after, context) };
}

function packOf({ draft, from, redline }: Compared, signAgain: GovernorsPack['signAgain'], input: ReviewInput) {
  const { plan, library, diagnostics, rules, today } = input;
  const { school } = plan;
  const proposed = from
    ? proposeEdition(from, draft, { decisions: decisionsInForce(school), library })
    : { version: school.config.documentControl.version, change: 'material' as const };
  return {
    school,
    draft,
    from,
    redline,
    proposed,
    signAgain: draft.kind === 'policy' ? signAgain : signAgain.filter(({ document }) => document === draft.id),
    checks: packChecks(draft.id, diagnostics, plan.waived, rules),
    control: proposedControl(school, draft, proposed.version),
    today,
  };
}

/** The table of versions with the proposed version at its top. */
function proposedControl(school: School, draft: Document, version: string): Control {
  const editions = editionsOf(school, draft.id);
  const first = editions.at(-1)?.facts.version ?? version;
  return {
    ...draft.control,
    version,
    status: 'draft',
    history: [...editions.map(entryOf), ...rowsBroughtAlong(school, first)],
  };
}
