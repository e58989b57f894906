import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newSchool } from '../../src/cli/new-school.ts';
import { parseYaml } from '../../src/read/yaml.ts';
import { contentFolder, schoolsFolder } from '../support/library.ts';
import { smallLibrary } from '../support/small-library.ts';
import { temporaryFolder, writeFiles } from '../support/temporary-folder.ts';
import { LEAVE, type Reply, scriptedPrompter } from './scripted-prompter.ts';
import { silentTerminal } from './silent-terminal.ts';

const library = smallLibrary();
const today = '2026-11-22';
const REPLIES: readonly (readonly [RegExp, string])[] = [
  [/^What is the full name/, 'Oak Lane Primary School'],
  [/^Name: The full name/, 'Oak Lane Primary School'],
  [/^Short name/, 'Oak Lane'],
  [/^Legal type/, 'community'],
  [/^Phase/, 'primary'],
  [/^From:/, '4'],
  [/^To:/, '11'],
  [/^URN/, '100123'],
  [/^Brand colour/, '#0b5351'],
  [/^Next/, '2027-09-01'],
  [/Checked on|^Effective|Filtering reviewed on/, '2026-09-01'],
  [/long is a staff password/, '14'],
  [/accounts of a leaver/, '1'],
  [/^Cycle months/, '12'],
  [/^Version/, '1.0'],
];

/** What a person chooses from a list that may be chosen from again, in order. */
const CHOICES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/Columns/, ['when', 'who', 'what-happened', 'action']],
  [/Reviewers/, ['head', 'safeguardingGovernor']],
];

/**
 * A person who answers what is needed with something that fits, and adds nothing. Every name, number and address is
 * another one, as those of real people are.
 * @param asked what was answered already, for somebody who goes on with an interview
 */
function person(
  change: (message: string, attempt: number) => Reply | undefined = () => undefined,
  asked: Map<string, number> = new Map(),
) {
  const count = (what: string): number => {
    const times = (asked.get(what) ?? 0) + 1;
    asked.set(what, times);
    return times;
  };
  return scriptedPrompter((message, attempt) => {
    const own = change(message, attempt);
    if (own !== undefined) return own;
    if (/ends the list|alone skips it/.test(message)) return '';
    const choices = CHOICES.find(([pattern]) => pattern.test(message))?.[1];
    if (choices) return choices[count(message) - 1] ?? 'That is all';
    if (/elephone:/.test(message)) return `01632 960 ${99 + count('telephone')}`;
    if (/E-mail:/.test(message)) return `desk${count('e-mail')}@oak.example`;
    return REPLIES.find(([pattern]) => pattern.test(message))?.[1] ?? `Text ${count('text')}: of "some" kind`;
  });
}

/** Starts an interview about a small library, or about another. */
async function start(prompter: ReturnType<typeof person>, schools: string, folder?: string, content = library.path()) {
  const terminal = silentTerminal();
  const options = { schools, content, today };
  const code = await newSchool(folder, options, prompter, terminal);
  return { code, said: terminal.lines.join('\n') };
}

describe('the interview', () => {
  test('leads from nothing to a school that is complete', async () => {
    const root = join(await temporaryFolder(), 'schools');
    const prompter = person((message) => (message.includes('its folder be called') ? '' : undefined));
    const { code, said } = await start(prompter, root, undefined, contentFolder);
    expect(prompter.refused).toEqual([]);
    // Both may be left out, and both are missed.
    expect(said).toMatch(/1 school checked: \d warnings?\.\nComplete: this school can be built\./);
    expect(said).toContain('config/senco-named');
    expect(code).toBe(0);
    expect(await readdir(join(root, 'oak-lane-primary'))).toEqual(['school.yaml']);
    const text = await readFile(join(root, 'oak-lane-primary', 'school.yaml'), 'utf8');
    const { value } = parseYaml(text, 'school.yaml');
    expect(value).toMatchObject({
      name: 'Oak Lane Primary School',
      telephone: '01632 960 100',
      decisions: { passwordLength: '14' },
    });
  });

  test('asks decisions in the words of the library, and a reason for an answer that guidance discourages', async () => {
    const root = join(await temporaryFolder(), 'schools');
    const prompter = person((message) => {
      if (message.startsWith('Where is a pupil’s phone')) return 'teacher-discretion';
      return message.includes('Governors read the reason') ? 'A trial until Easter' : undefined;
    });
    await start(prompter, root, 'oak');
    expect(prompter.heard.some((heard) => heard.includes('The DfE guidance Mobile phones in schools'))).toBe(true);
    const { value } = parseYaml(await readFile(join(root, 'oak', 'school.yaml'), 'utf8'), 'school.yaml');
    expect(value?.decisions).toMatchObject({
      pupilPhones: 'teacher-discretion',
      reasons: { pupilPhones: 'A trial until Easter' },
    });
  });

  test('refuses an answer with the message of its key, and asks again', async () => {
    const prompter = person((message, attempt) =>
      message.startsWith('URN') && attempt === 0
        ? 'twelve'
        : message.startsWith('Brand colour') && attempt === 0
          ? 'blue'
          : undefined,
    );
    await start(prompter, join(await temporaryFolder(), 'schools'), 'oak');
    expect(prompter.refused).toEqual([
      'Give the unique reference number in digits, such as 100123',
      'Give a colour as # and six digits between quotation marks, such as "#0b5351"',
    ]);
  });

  let whole: Promise<string> | undefined;
  /** What an interview that nobody leaves gives. */
  const wholeText = async (): Promise<string> => {
    const root = join(await temporaryFolder(), 'schools');
    await start(person(), root, 'oak');
    return readFile(join(root, 'oak', 'school.yaml'), 'utf8');
  };

  test.each([3, 9, 10, 20, 45, 80, 105])('can be left at question %i and goes on there', async (leaveAt) => {
    const root = join(await temporaryFolder(), 'schools');
    let count = 0;
    const asked = new Map<string, number>();
    const first = person(() => {
      count += 1;
      return count === leaveAt ? LEAVE : undefined;
    }, asked);
    const left = await start(first, root, 'oak');
    expect(left.code).toBe(130);
    expect(left.said).toMatch(/\.school\.draft\.yaml\. The same command goes on from there\.$/);
    expect(await readdir(join(root, 'oak'))).toEqual(['.school.draft.yaml']);
    const second = person(
      (message) => (message.startsWith('There is an unfinished interview') ? true : undefined),
      asked,
    );
    const { code } = await start(second, root, 'oak');
    expect(second.heard.find((heard) => heard.startsWith('Name: The full name'))).toBeUndefined();
    expect(code).toBe(0);
    whole ??= wholeText();
    expect(await readFile(join(root, 'oak', 'school.yaml'), 'utf8')).toBe(await whole);
  });

  test('lists an unfinished interview when no folder is given, and starts again when asked to', async () => {
    const root = join(await temporaryFolder(), 'schools');
    await start(
      person((message) => (message.startsWith('Phase') ? LEAVE : undefined)),
      root,
      'oak',
    );
    const again = person((message) => (message.startsWith('There is an unfinished interview for') ? false : undefined));
    const { code } = await start(again, root);
    expect(again.heard[0]).toBe('There are unfinished interviews.');
    expect(again.heard.some((heard) => heard.startsWith('Name: The full name'))).toBe(true);
    expect(code).toBe(0);
  });

  test('what is left for later is listed with who would know', async () => {
    const root = join(await temporaryFolder(), 'schools');
    const { code, said } = await start(
      person((message) => (message.startsWith('URN') ? '' : undefined)),
      root,
      'oak',
    );
    expect(code).toBe(1);
    expect(said).toContain('“urn” is missing.');
    expect(said).toContain('The school office would know.');
    expect(said).toContain('1 school checked: 1 error.');
  });

  test('what a trust gives is shown and not asked', async () => {
    const root = await temporaryFolder();
    const trust = await readFile(join(schoolsFolder, 'westmere-trust', 'trust.yaml'), 'utf8');
    await writeFiles(root, { 'westmere-trust/trust.yaml': trust });
    const prompter = person((message) => (message.includes('belong to a trust') ? 'westmere-trust' : undefined));
    const { code } = await start(prompter, root, 'oak', contentFolder);
    expect(code).toBe(0);
    const heard = prompter.heard.join('\n');
    expect(heard).toContain('From the trust, and not asked: people.executiveHead, people.itManager, people.dpo');
    expect(heard).not.toContain('LADO › Telephone');
    const text = await readFile(join(root, 'westmere-trust', 'oak', 'school.yaml'), 'utf8');
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../../school.schema.json');
    expect(text).not.toContain('vocabulary');
  });

  test('a draft that cannot be read is named, and stays', async () => {
    const root = await temporaryFolder();
    await writeFiles(root, { 'oak/.school.draft.yaml': 'nothing: [' });
    const { code, said } = await start(person(), root, 'oak');
    expect(code).toBe(1);
    expect(said).toContain('.school.draft.yaml:1:');
    expect(await readFile(join(root, 'oak', '.school.draft.yaml'), 'utf8')).toBe('nothing: [');
  });
});
