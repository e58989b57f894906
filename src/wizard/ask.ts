import { type Answers, getAt, setAt } from './answers.ts';
import type { Draft, Mark } from './draft.ts';
import type { Prompter } from './prompter.ts';
import type { GroupQuestion, GroupsQuestion, ListQuestion, Question, Stage, ValueQuestion } from './question.ts';
import { humanise, withTerms } from './words.ts';

const LATER = ' later';
const skipWord = (required: boolean): string =>
  required ? 'Enter alone leaves it for later.' : 'Enter alone skips it.';

/**
 * Asks everything that the draft does not answer yet. Every answer, and every “no”, is saved before the next question,
 * so that asking again with the saved draft goes on at the same place.
 * @returns the draft with all answers, or undefined when the person left
 */
export async function askStages(
  stages: readonly Stage[],
  start: Draft,
  prompter: Prompter,
  save: (draft: Draft) => Promise<void>,
): Promise<Draft | undefined> {
  let draft = start;
  const keep = async (path: string, mark: Mark, answers: Answers = draft.answers): Promise<void> => {
    draft = { answers, marks: { ...draft.marks, [path]: mark } };
    await save(draft);
  };

  /** A yes or no about the interview itself; undefined when the person leaves. */
  const gate = async (path: string, message: string, initial: boolean): Promise<boolean | undefined> => {
    const known = draft.marks[path];
    if (known !== undefined) return known === 'yes';
    const answer = await prompter.confirm({ message, initial });
    if (answer !== undefined) await keep(path, answer ? 'yes' : 'no');
    return answer;
  };

  /** The answer of one question, empty when it is skipped; undefined when the person leaves. */
  const answerTo = async (question: ValueQuestion, ending?: string): Promise<string | undefined> => {
    const { help, required, label } = question;
    const crumb = question.path
      .split('.')
      .slice(0, -1)
      .filter((part) => !/^\d+$/.test(part))
      .slice(1)
      .map(humanise);
    const title = question.question
      ? withTerms(question.question, draft.answers)
      : `${[...crumb, label].join(' › ')}: ${help?.description ?? ''}`;
    const ask = help ? ` Ask: ${help.who}.` : '';
    if (question.kind === 'text') {
      const number = Number(question.path.split('.').at(-1));
      const listed: unknown = Array.isArray(help?.example) ? help.example[number] : help?.example;
      const example = typeof listed === 'string' ? listed : undefined;
      const typed = await prompter.text({
        message: `${title}\n${ending ?? skipWord(required)}${ask}`,
        ...(example !== undefined && { placeholder: `such as ${example}` }),
        validate: (text) => {
          if (text.trim() === '') return undefined;
          const checked = question.schema.safeParse(text.trim());
          return checked.success ? undefined : checked.error.issues[0]?.message;
        },
      });
      return typed?.trim();
    }
    const choices =
      question.kind === 'yes-no'
        ? [
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]
        : question.choices.map((choice) => ({ ...choice, label: withTerms(choice.label, draft.answers) }));
    const end = { value: LATER, label: ending ?? (required ? 'Leave it for later' : 'Skip') };
    const chosen = await prompter.select({ message: `${title}${ask}`, choices: [...choices, end] });
    return chosen === LATER ? '' : chosen;
  };

  const askValue = async (question: ValueQuestion): Promise<boolean> => {
    if (draft.marks[question.path] === undefined) {
      const answer = await answerTo(question);
      if (answer === undefined) return false;
      if (answer === '') await keep(question.path, question.required ? 'later' : 'no');
      else await keep(question.path, 'done', setAt(draft.answers, question.path, answer));
    }
    const name = question.path.split('.')[1] ?? '';
    const chosen = question.choices.find(({ value }) => value === getAt(draft.answers, question.path));
    return chosen?.discouraged === undefined ? true : askReason(name, chosen.discouraged);
  };

  const askReason = async (name: string, why: string): Promise<boolean> => {
    const path = `decisions.reasons.${name}`;
    if (draft.marks[path] !== undefined) return true;
    prompter.note(why);
    const message = `Guidance discourages this answer. Why does the school choose it? Governors read the reason.\n${skipWord(true)}`;
    const reason = await prompter.text({ message, validate: () => undefined });
    if (reason === undefined) return false;
    if (reason.trim() === '') await keep(path, 'later');
    else await keep(path, 'done', setAt(draft.answers, path, reason.trim()));
    return true;
  };

  const askList = async (list: ListQuestion): Promise<boolean> => {
    const taken: string[] = [];
    for (let index = 0; index < list.longest; index += 1) {
      const question = list.entry(index);
      const known = draft.marks[question.path];
      if (known !== undefined && known !== 'done') return true;
      if (known === undefined) {
        const open = { ...question, choices: question.choices.filter(({ value }) => !taken.includes(value)) };
        const ending =
          index === 0 ? undefined : question.kind === 'text' ? 'Enter alone ends the list.' : 'That is all';
        const answer = await answerTo(open, ending);
        if (answer === undefined) return false;
        if (answer === '') {
          const short = index === 0 ? undefined : list.schema.safeParse(getAt(draft.answers, list.path)).error;
          if (short === undefined) {
            await keep(question.path, index > 0 ? 'end' : list.required ? 'later' : 'no');
            return true;
          }
          prompter.note(short.issues[0]?.message ?? '');
          index -= 1;
          continue;
        }
        await keep(question.path, 'done', setAt(draft.answers, question.path, answer));
      }
      taken.push(String(getAt(draft.answers, question.path)));
    }
    return true;
  };

  const askGroup = async (group: GroupQuestion): Promise<boolean> => {
    if (!group.required) {
      const wanted = await gate(`${group.path}?`, `${group.label}: ${group.help?.description ?? ''} Add it?`, false);
      if (wanted !== true) return wanted === false;
    } else if (group.path.includes('.') && group.help && group.children.some(({ path }) => !draft.marks[path]))
      prompter.note(`${group.label}: ${group.help.description}`);
    return askSome(group.children, group.path, group.label);
  };

  const askGroups = async (list: GroupsQuestion): Promise<boolean> => {
    const said = `${list.label}: ${list.help?.description ?? ''}`;
    for (let index = 0; ; index += 1) {
      if (index > 0 || !list.required) {
        const message = index > 0 ? `${list.label}: another one?` : `${said} Add some?`;
        const wanted = await gate(`${list.path}.${index}?`, message, false);
        if (wanted !== true) return wanted === false;
      } else if (draft.marks[`${list.path}.0?`] === undefined) {
        prompter.note(said);
        await keep(`${list.path}.0?`, 'yes');
      }
      if (!(await askSome(list.entry(index), `${list.path}.${index}`, list.label))) return false;
    }
  };

  /** What is needed first; then, if the person wants, what may be added. */
  const askSome = async (questions: readonly Question[], path: string, label: string): Promise<boolean> => {
    for (const question of questions.filter(({ required }) => required)) if (!(await ask(question))) return false;
    const more = questions.filter(({ required }) => !required);
    if (more.length > 1) {
      const names = more.map((question) => question.label.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase()));
      const wanted = await gate(`${path}+`, `${label}: add more (${names.join(', ')})?`, false);
      if (wanted !== true) return wanted === false;
    }
    for (const question of more) if (!(await ask(question))) return false;
    return true;
  };

  const ask = (question: Question): Promise<boolean> => {
    if (question.kind === 'group') return askGroup(question);
    if (question.kind === 'groups') return askGroups(question);
    return question.kind === 'list' ? askList(question) : askValue(question);
  };

  for (const [index, { title, intro, inherited, questions }] of stages.entries()) {
    const given = inherited.length > 0 ? `\nFrom the trust, and not asked: ${inherited.join(', ')}.` : '';
    prompter.note(`${intro}${given}`, `${title} (${index + 1} of ${stages.length})`);
    if (!(await askSome(questions, title, title))) return undefined;
  }
  return draft;
}
