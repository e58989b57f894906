import type { Prompter } from '../../src/wizard/prompter.ts';

/** What a scripted person answers; `LEAVE` is Ctrl+C. */
export const LEAVE = Symbol('leave');
export type Reply = string | boolean | typeof LEAVE;

export interface Scripted extends Prompter {
  /** Everything that was asked and said, in order. */
  readonly heard: string[];
  /** What was wrong with replies that were refused. */
  readonly refused: string[];
}

/**
 * Answers questions from a function. A text that is refused is noted, and the next reply is asked for.
 * @param reply gets the question, and how often it was refused already
 */
export function scriptedPrompter(reply: (message: string, attempt: number) => Reply): Scripted {
  const heard: string[] = [];
  const refused: string[] = [];
  const ask = (message: string, attempt = 0): string | undefined => {
    heard.push(message);
    if (heard.length > 1000) throw new Error(`The interview does not end: ${message}`);
    const answer = reply(message, attempt);
    if (answer === LEAVE) return undefined;
    return String(answer);
  };
  return {
    heard,
    refused,
    text: async ({ message, initial, validate }) => {
      for (let attempt = 0; ; attempt += 1) {
        const typed = ask(message, attempt);
        const answer = typed === '' ? (initial ?? '') : typed;
        const problem = answer === undefined ? undefined : validate(answer);
        if (problem === undefined) return answer;
        refused.push(problem);
        if (attempt > 5) throw new Error(`No reply will do for “${message}”: ${problem}`);
      }
    },
    select: async ({ message, choices }) => {
      const wanted = ask(message);
      if (wanted === undefined) return undefined;
      return choices.find(({ value, label }) => value === wanted || label === wanted)?.value ?? choices[0]?.value;
    },
    confirm: async ({ message, initial }) => {
      const wanted = ask(message);
      return wanted === undefined ? undefined : wanted === '' ? initial : wanted === 'true';
    },
    note: (text, title) => {
      heard.push(title === undefined ? text : `${title}\n${text}`);
    },
  };
}
