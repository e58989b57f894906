import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createProgram } from '../../src/cli/program/program.ts';

// The parser imports its schema as JSON without saying so, which a bundler allows and Node does not.
const hooks = registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
});
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import('@actions/workflow-parser');
hooks.deregister();

const text = readFileSync(new URL('../../docs/examples/policypress.yml', import.meta.url), 'utf8');
const workflow = parse(text) as {
  permissions: unknown;
  jobs: Record<string, { steps: { uses?: string; run?: string }[] }>;
};
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

/** What GitHub would say of a workflow. */
async function problems(content: string): Promise<readonly string[]> {
  const { context, value } = parseWorkflow({ name: 'policypress.yml', content }, new NoOperationTraceWriter());
  if (value) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message.replace(/^.*?: /, ''));
}

test('GitHub finds nothing wrong with it', async () => {
  expect(await problems(text)).toEqual([]);
});

test.each([
  ['a key with a slip', 'runs-on:', 'runs_on:', 'Unexpected value'],
  ['a job that is not there', 'needs: check', 'needs: chekc', 'depends on unknown job'],
  ['an expression with a slip', "== 'push'", "= 'push'", 'Unexpected symbol'],
  ['a permission that is not there', 'pages: write', 'pages: wriet', 'Unexpected value'],
  ['a name that is not there', 'steps.deployment', 'stages.deployment', 'Unrecognized named-value'],
])('GitHub would find %s', async (_what, right, wrong, message) => {
  expect(text).toContain(right);
  expect((await problems(text.replace(right, wrong))).join('\n')).toContain(message);
});

test('it names every action by its commit and its version, and needs no secret', () => {
  expect(workflow.permissions).toEqual({ contents: 'read' });
  const used = steps.flatMap(({ uses }) => uses ?? []);
  expect(used.length).toBeGreaterThan(10);
  for (const action of used) {
    expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
    expect(text).toMatch(new RegExp(`${action} # v\\d+\\.\\d+\\.\\d+`));
  }
  expect(text).not.toMatch(/\$\{\{\s*secrets/);
});

describe('every command of ours in it', () => {
  const lines = steps.flatMap(({ run = '' }) =>
    [...run.matchAll(/\$POLICYPRESS ([^>|\n]+)/g)].map(([, line = '']) => line.trim()),
  );

  test('is there, with the options and the values that it is given', async () => {
    const program = await createProgram();
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['check', 'review', 'build', 'verify']);
    expect(lines.flatMap((line) => strange(program, line))).toEqual([]);
  });

  test('would be missed', async () => {
    const program = await createProgram();
    expect(strange(program, 'chekc --out x')).toEqual(['chekc']);
    expect(strange(program, 'check --shools x --format gihtub')).toEqual(['--shools', '--format gihtub']);
  });
});

/** What a command line names that the program does not know. */
function strange(program: Command, line: string): string[] {
  const [name = '', ...words] = line.split(/\s+/);
  const command = program.commands.find((candidate) => candidate.name() === name);
  if (!command) return [name];
  return words.flatMap((word, index) => {
    if (!word.startsWith('--')) return [];
    const option = command.options.find(({ long }) => long === word);
    const value = words[index + 1] ?? '';
    if (!option) return [word];
    return option.argChoices?.includes(value) === false ? [`${word} ${value}`] : [];
  });
}
