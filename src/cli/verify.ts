import { resolve } from 'node:path';
import { counted } from '../diagnostics/format.ts';
import { compareEditions } from '../publish/compare-editions.ts';
import { type OutputProblem, type VerifiedOutput, verifyOutput } from '../publish/verify-output.ts';
import { isFolder } from '../read/folders.ts';
import { readSchools } from '../read/schools.ts';
import { EXIT } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

export interface VerifyOptions {
  readonly out: string;
  /** Compared with the editions in it; without it `schools/` here, where there is one. */
  readonly schools?: string;
  readonly today: string;
}

/** Says whether a published folder is what was built, and shows the editions that are in force. */
export async function verify(options: VerifyOptions, terminal: Terminal): Promise<number> {
  const out = resolve(options.out);
  const schools = resolve(options.schools ?? 'schools');
  const hasSchools = await isFolder(schools);
  if (options.schools !== undefined && !hasSchools) {
    terminal.say(`There is no folder ${schools}. Give the folder of your schools with --schools.`);
    return EXIT.cannotRun;
  }
  const verified = (await isFolder(out)) ? await verifyOutput(out) : undefined;
  if (!verified) {
    terminal.say(`${out} holds nothing that policypress published. Give the folder with --out.`);
    return EXIT.cannotRun;
  }
  const compared = hasSchools ? await withEditions(verified, schools, options.today) : [];
  const problems = [...verified.problems, ...compared];
  for (const { path, message, fix } of problems) terminal.print(`${path}\n  ${message}\n  ${fix}\n`);
  const against = hasSchools ? '' : ' They were not compared with editions, since no folder of schools was given.';
  const what = `${counted(verified.files, 'file')} of ${counted(verified.schools.length, 'school')} verified`;
  terminal.say(
    problems.length === 0
      ? `${what}: all as they were built.${against}`
      : `${what}: ${counted(problems.length, 'problem')}.${against}`,
  );
  return problems.length === 0 ? EXIT.ok : EXIT.problems;
}

/** What the editions of the schools say against the output; an edition that is broken itself is told too. */
async function withEditions(verified: VerifiedOutput, folder: string, today: string): Promise<OutputProblem[]> {
  const { value, diagnostics } = await readSchools(folder);
  const ids = new Set(verified.schools.map(({ id }) => id));
  const broken = diagnostics.filter(
    ({ rule, school }) => rule.startsWith('edition/') && school !== undefined && ids.has(school),
  );
  const isBroken = (school: string, document: string): boolean =>
    broken.some((found) => found.school === school && found.document === document);
  const differing = verified.schools.flatMap(({ id, documents }) => {
    const school = value.schools.find((candidate) => candidate.id === id);
    const sound = documents.filter((document) => !isBroken(id, document.id));
    return school ? compareEditions({ id, documents: sound }, school, today) : [];
  });
  return [...broken.map(({ file, message, fix }) => ({ path: file, message, fix: fix ?? '' })), ...differing];
}
