import type { Prompter } from '../../wizard/prompter.ts';

/** Somebody who can be asked; undefined where the command runs without a terminal. */
export async function terminalPrompter(): Promise<Prompter | undefined> {
  const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  return isTerminal ? (await import('../../wizard/clack.ts')).clackPrompter : undefined;
}
