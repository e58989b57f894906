import { dirname, join } from 'node:path';
import { reviewOverdue } from '../check/document/review-overdue.ts';
import { counted } from '../diagnostics/format.ts';
import type { Document } from '../document/document.ts';
import type { School } from '../document/school.ts';
import { decisionsInForce } from '../edition/decisions.ts';
import { type Approval, type ApprovalPlan, planApproval } from '../edition/plan-approval.ts';
import { planBuild } from '../plan/build-plan.ts';
import { isError, type SchoolPlan } from '../plan/school-plan.ts';
import { writeNew } from '../publish/new-files.ts';
import { readLibraryDigest } from '../read/library-digest.ts';
import { proposeEdition } from '../redline/propose.ts';
import { longDate } from '../resolve/facts.ts';
import type { Prompter } from '../wizard/prompter.ts';
import { EXIT } from './exit-codes.ts';
import { printFindings } from './print-report.ts';
import { openProject, policypressVersion } from './read-project.ts';
import type { Terminal } from './terminal.ts';
import { unknownDocuments } from './unknown-documents.ts';

export interface ApproveOptions {
  readonly schools?: string;
  readonly content?: string;
  readonly school: string;
  /** The documents to approve; every one of the pack with `all`. */
  readonly document: readonly string[];
  readonly all?: boolean;
  readonly version?: string;
  readonly by?: string;
  readonly on?: string;
  readonly effective?: string;
  readonly minute?: string;
  readonly note?: string;
  readonly author?: string;
  readonly nextReview?: string;
  readonly editorial?: boolean;
  readonly yes?: boolean;
  readonly today: string;
}

/**
 * Freezes documents as approved editions. It refuses while a check finds an error, never writes over an edition, and
 * asks first on a terminal.
 * @param prompter undefined where nobody can be asked: then `--yes` has to stand in for the answer
 */
export async function approve(
  options: ApproveOptions,
  prompter: Prompter | undefined,
  terminal: Terminal,
): Promise<number> {
  const cannot = (why: string): number => {
    terminal.say(why);
    return EXIT.cannotRun;
  };
  const opened = await openProject({ ...options, school: [options.school] });
  if ('problem' in opened) return cannot(opened.problem);
  const { project, schools, folders } = opened;
  const [school] = schools;
  const { library: words } = project;
  const plan = words && planBuild(schools, words, options.today, project.diagnostics);
  const [planned] = plan?.schools ?? [];
  const errors = (plan?.diagnostics ?? project.diagnostics).filter(
    // An approval is what mends a review that is overdue.
    (found) => isError(found) && found.rule !== reviewOverdue.id,
  );
  if (!words || !planned || !school || errors.length > 0) {
    await printFindings(errors, terminal);
    terminal.say(`Nothing was approved: ${counted(errors.length, 'error')} must be mended first.`);
    return EXIT.problems;
  }
  const drafts = chooseDrafts(planned, options);
  if ('problem' in drafts) return cannot(drafts.problem);
  const library = `${await policypressVersion()} (${await readLibraryDigest(folders.content)})`;
  const approval = approvalFrom(options, school, library);
  if ('problem' in approval) return cannot(approval.problem);
  const now = { decisions: decisionsInForce(school), library: words };
  const decided = planApproval(school, drafts.drafts, approval, (before, draft) => proposeEdition(before, draft, now));
  if (decided.problems.length > 0) return cannot(['Nothing was approved.', ...decided.problems].join('\n'));
  terminal.print(renderApproval(decided, school, approval));
  if (decided.editions.length === 0) return EXIT.ok;
  if (!options.yes) {
    if (!prompter) return cannot('Nothing was written. Say --yes to approve where nobody can be asked.');
    if (!(await prompter.confirm({ message: 'Write these editions?', initial: false })))
      return cannot('Nothing was written.');
  }
  return writeEditions(decided, school, terminal);
}

function chooseDrafts(
  { drafts, school }: SchoolPlan,
  { document, all }: ApproveOptions,
): { readonly drafts: readonly Document[] } | { readonly problem: string } {
  if (all && document.length > 0) return { problem: 'Give either --all or --document, not both.' };
  if (!all && document.length === 0)
    return { problem: 'Say which document to approve with --document <id>, or --all.' };
  const known = drafts.map(({ id }) => id);
  const unknown = unknownDocuments(school, document, known);
  if (unknown !== undefined) return { problem: unknown };
  return { drafts: all ? drafts : drafts.filter(({ id }) => document.includes(id)) };
}

/** What is not said on the command line is taken from `documentControl` and `review` of the school. */
function approvalFrom(
  options: ApproveOptions,
  school: School,
  library: string,
): Approval | { readonly problem: string } {
  const { documentControl, review } = school.config;
  const { on, note } = options;
  if (on === undefined || note === undefined)
    return { problem: 'Say when it was approved with --on <date>, and what changed and why with --note "<words>".' };
  if (on > options.today)
    return { problem: `${longDate(on)} is still to come: only what was approved can be written down.` };
  const nextReview = options.nextReview ?? review.next;
  if (nextReview <= on) return { problem: `The next review (${nextReview}) must come after the approval (${on}).` };
  return {
    version: options.version,
    by: options.by ?? documentControl.approver,
    on,
    effective: options.effective,
    minute: options.minute,
    note,
    author: options.author ?? documentControl.author,
    nextReview,
    change: options.editorial ? 'editorial' : undefined,
    library,
  };
}

function renderApproval({ editions, unchanged }: ApprovalPlan, school: School, approval: Approval): string {
  const minute = approval.minute === undefined ? 'no minute' : `minute ${approval.minute}`;
  const rows = editions.map(
    ({ document, facts, after }) =>
      `  ${facts.version.padEnd(7)} ${document.title}${after === undefined ? ' (first edition)' : ` (after ${after}, ${facts.change})`}`,
  );
  const same =
    unchanged.length === 0 ? [] : [`${counted(unchanged.length, 'document')} unchanged since the last edition.`];
  if (rows.length === 0) return ['Nothing to approve.', ...same].join('\n');
  return [
    `${school.config.name}: approved by ${approval.by} on ${longDate(approval.on)}, ${minute}`,
    ...rows,
    ...same,
  ].join('\n');
}

async function writeEditions({ editions }: ApprovalPlan, school: School, terminal: Terminal): Promise<number> {
  const folder = join(dirname(school.file), 'editions');
  const files = new Map(
    editions.map(({ facts, text }) => [join(folder, facts.document, `${facts.version}.html`), text] as const),
  );
  const taken = await writeNew(files);
  if (taken.length > 0) {
    terminal.say(`Nothing was written: ${taken.join(', ')} is there already, and an edition is never written over.`);
    return EXIT.cannotRun;
  }
  terminal.say(`${counted(files.size, 'edition')} written to ${folder}. Keep them under version control.`);
  return EXIT.ok;
}
