import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { createProgram } from '../../src/cli/program/program.ts';

const page = readFileSync(new URL('../../docs/commands.md', import.meta.url), 'utf8');
const program = await createProgram();

/** What most commands share is described once, at the head of the page. */
const SHARED = ['--schools <dir>', '--content <dir>', '--today <date>'];
const flagsIn = (text: string): string[] => [...text.matchAll(/^\| `(--[^`]+)` \|/gm)].map(([, flags = '']) => flags);
const optionsOf = (command: Command): string[] => command.options.map(({ flags }) => flags);

const sections = new Map(
  page
    .split(/^### /m)
    .slice(1)
    .map((section) => {
      const [name = '', ...lines] = section.split('\n');
      return [name, (lines.join('\n').split(/^## /m)[0] ?? '').trim()] as const;
    }),
);

test('the page of commands has a section for every command, in the order of the help', () => {
  expect([...sections.keys()]).toEqual(program.commands.map((command) => command.name()));
});

test.each(program.commands.map((command) => [command.name(), command] as const))(
  'the section on “%s” lists its options and no other',
  (name, command) => {
    const listed = flagsIn(sections.get(name) ?? '');
    const own = optionsOf(command);
    expect(own).toEqual(expect.arrayContaining(listed));
    expect([...listed, ...SHARED]).toEqual(expect.arrayContaining(own));
  },
);

test('the page says which commands lack what the others share', () => {
  const introduction = page.split(/^## /m)[0] ?? '';
  expect(flagsIn(introduction)).toEqual(SHARED);
  const lacking = program.commands.filter((command) => !SHARED.every((flags) => optionsOf(command).includes(flags)));
  expect(
    lacking.map((command) => [command.name(), SHARED.filter((flags) => optionsOf(command).includes(flags))]),
  ).toEqual([
    ['preview', []],
    ['verify', ['--schools <dir>', '--today <date>']],
    ['schema', ['--schools <dir>']],
  ]);
  expect(introduction).toContain(
    '`verify` takes `--schools` and `--today`, `schema` takes `--schools`, and `preview` none of them.',
  );
});
