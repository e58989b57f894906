import type { Answers } from './answers.ts';
import type { Prompter } from './prompter.ts';
import type { ValueQuestion } from './question.ts';
import { humanise, withTerms } from './words.ts';

const LATER = ' later';
const YES_OR_NO = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

/** What an empty answer means. */
export const skipWord = (required: boolean): string =>
  required ? 'Enter alone leaves it for later.' : 'Enter alone skips it.';

/**
 * Asks for one value.
 * @param answers those given so far: a question uses the words of the school
 * @param ending what an empty answer means where it ends a list
 * @returns the answer, empty when it is skipped; undefined when the person leaves
 */
export async function askForValue(
  question: ValueQuestion,
  answers: Answers,
  prompter: Prompter,
  ending?: string,
): Promise<string | undefined> {
  const { help, required, kind } = question;
  const who = help ? ` Ask: ${help.who}.` : '';
  const title = titleOf(question, answers);
  if (kind === 'text') return askForText(question, `${title}\n${ending ?? skipWord(required)}${who}`, prompter);
  const choices =
    kind === 'yes-no'
      ? YES_OR_NO
      : question.choices.map((choice) => ({ ...choice, label: withTerms(choice.label, answers) }));
  const end = { value: LATER, label: ending ?? (required ? 'Leave it for later' : 'Skip') };
  const chosen = await prompter.select({ message: `${title}${who}`, choices: [...choices, end] });
  return chosen === LATER ? '' : chosen;
}

/** The question that somebody wrote, or where the setting stands and what it is for. */
function titleOf({ question, path, label, help }: ValueQuestion, answers: Answers): string {
  if (question) return withTerms(question, answers);
  const crumb = path
    .split('.')
    .slice(0, -1)
    .filter((part) => !/^\d+$/.test(part))
    .slice(1)
    .map(humanise);
  return `${[...crumb, label].join(' › ')}: ${help?.description ?? ''}`;
}

async function askForText(
  { path, help, schema }: ValueQuestion,
  message: string,
  prompter: Prompter,
): Promise<string | undefined> {
  const number = Number(path.split('.').at(-1));
  const listed: unknown = Array.isArray(help?.example) ? help.example[number] : help?.example;
  const typed = await prompter.text({
    message,
    ...(typeof listed === 'string' && { placeholder: `such as ${listed}` }),
    validate: (text) => {
      if (text.trim() === '') return undefined;
      const checked = schema.safeParse(text.trim());
      return checked.success ? undefined : checked.error.issues[0]?.message;
    },
  });
  return typed?.trim();
}
