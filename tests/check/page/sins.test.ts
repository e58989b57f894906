import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { pageRules } from '../../../src/check/page/index.ts';
import { applyPageRules } from '../../../src/check/page/rule.ts';
import { SINS, soundFolder, soundPages } from './sound-school.ts';

/** Words of one page of the sound site replaced by others. */
const ChangeSchema = z.strictObject({ page: z.string(), replace: z.string().min(1), with: z.string() });

const SinSchema = z.strictObject({
  /** What is wrong, in one sentence. */
  defect: z.string(),
  change: ChangeSchema,
  /** The one diagnostic that it must give. */
  expect: z.strictObject({
    rule: z.string(),
    severity: z.enum(['error', 'warning']),
    line: z.number(),
    message: z.string(),
  }),
  /** A change that looks alike and is right: it must give none. */
  twin: ChangeSchema,
});

const names = (await readdir(SINS, { recursive: true })).filter((name) => name.endsWith('.yaml')).sort();
const sins = await Promise.all(
  names.map(async (name) => [name, SinSchema.parse(parse(await readFile(join(SINS, name), 'utf8')))] as const),
);

async function judge(change: z.infer<typeof ChangeSchema>) {
  const before = (await soundPages())[change.page] ?? '';
  if (before.split(change.replace).length !== 2) throw new Error(`${change.page} must hold “${change.replace}” once.`);
  const after = before.replace(change.replace, () => change.with);
  return applyPageRules(pageRules, await soundFolder({ [change.page]: after }));
}

describe('pages with a sin', () => {
  test('the sound site gives no diagnostic', async () => {
    expect(applyPageRules(pageRules, await soundFolder())).toEqual([]);
  });

  test.each(sins)('%s gives its one diagnostic at its line, and its twin none', async (_name, sin) => {
    const found = await judge(sin.change);
    expect(found.map(({ rule, severity, file, line, message }) => ({ rule, severity, file, line, message }))).toEqual([
      { ...sin.expect, file: `alder-green/${sin.change.page}` },
    ]);
    expect(await judge(sin.twin)).toEqual([]);
  });

  test('every rule for pages is broken by at least one of them', () => {
    const broken = new Set(sins.map(([, sin]) => sin.expect.rule));
    expect(pageRules.map(({ id }) => id).filter((id) => !broken.has(id))).toEqual([]);
  });

  test('a diagnostic names the school, the document, and what to do', async () => {
    const change = { page: 'policies/online-safety.html', replace: 'Version 3.0', with: 'Version 2.9' };
    expect(await judge(change)).toMatchObject([
      { school: 'alder-green', document: 'online-safety', fix: expect.stringMatching(/^Build again\. /) },
    ]);
  });
});
