import type { Choice } from './question.ts';

/** Asks a person. Every answer is undefined when the person leaves. */
export interface Prompter {
  readonly text: (question: TextPrompt) => Promise<string | undefined>;
  readonly select: (question: SelectPrompt) => Promise<string | undefined>;
  readonly confirm: (question: ConfirmPrompt) => Promise<boolean | undefined>;
  /** Says something without asking. */
  readonly note: (text: string, title?: string) => void;
}

export interface TextPrompt {
  readonly message: string;
  /** Shown while nothing is typed. */
  readonly placeholder?: string;
  /** Typed already; the person may change it. */
  readonly initial?: string;
  /** What is wrong with a text, or undefined when it will do. */
  readonly validate: (text: string) => string | undefined;
}
export interface SelectPrompt {
  readonly message: string;
  readonly choices: readonly Choice[];
}
export interface ConfirmPrompt {
  readonly message: string;
  readonly initial: boolean;
}
