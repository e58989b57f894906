import { type Answers, getAt, setAt } from './answers.ts';
import { askForValue, skipWord } from './ask-value.ts';
import type { Draft, Mark } from './draft.ts';
import type { Prompter } from './prompter.ts';
import type { GroupQuestion, GroupsQuestion, ListQuestion, Question, Stage, ValueQuestion } from './question.ts';

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
  const asking = new Asking(start, prompter, save);
  for (const [index, { title, intro, inherited, questions }] of stages.entries()) {
    const given = inherited.length > 0 ? `\nFrom the trust, and not asked: ${inherited.join(', ')}.` : '';
    prompter.note(`${intro}${given}`, `${title} (${index + 1} of ${stages.length})`);
    if (!(await asking.some(questions, title, title))) return undefined;
  }
  return asking.draft;
}

/** An interview that is going on. Each of its questions ends with true, or with false when the person leaves. */
class Asking {
  draft: Draft;
  private readonly prompter: Prompter;
  private readonly save: (draft: Draft) => Promise<void>;

  constructor(start: Draft, prompter: Prompter, save: (draft: Draft) => Promise<void>) {
    this.draft = start;
    this.prompter = prompter;
    this.save = save;
  }

  /** What is needed first; then, if the person wants, what may be added. */
  async some(questions: readonly Question[], path: string, label: string): Promise<boolean> {
    for (const question of questions.filter(({ required }) => required)) if (!(await this.one(question))) return false;
    const more = questions.filter(({ required }) => !required);
    if (more.length > 1) {
      const names = more.map((question) => question.label.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase()));
      const wanted = await this.gate(`${path}+`, `${label}: add more (${names.join(', ')})?`);
      if (wanted !== true) return wanted === false;
    }
    for (const question of more) if (!(await this.one(question))) return false;
    return true;
  }

  private one(question: Question): Promise<boolean> {
    if (question.kind === 'group') return this.group(question);
    if (question.kind === 'groups') return this.groups(question);
    return question.kind === 'list' ? this.list(question) : this.value(question);
  }

  private async value(question: ValueQuestion): Promise<boolean> {
    const { path, required, choices } = question;
    if (this.mark(path) === undefined) {
      const answer = await askForValue(question, this.draft.answers, this.prompter);
      if (answer === undefined) return false;
      await this.keepAnswer(path, answer, required ? 'later' : 'no');
    }
    const chosen = choices.find(({ value }) => value === getAt(this.draft.answers, path));
    return chosen?.discouraged === undefined ? true : this.reason(path.split('.')[1] ?? '', chosen.discouraged);
  }

  private async reason(decision: string, why: string): Promise<boolean> {
    const path = `decisions.reasons.${decision}`;
    if (this.mark(path) !== undefined) return true;
    this.prompter.note(why);
    const message = `Guidance discourages this answer. Why does the school choose it? Governors read the reason.\n${skipWord(true)}`;
    const reason = await this.prompter.text({ message, validate: () => undefined });
    if (reason === undefined) return false;
    await this.keepAnswer(path, reason.trim(), 'later');
    return true;
  }

  private async list(list: ListQuestion): Promise<boolean> {
    const taken: string[] = [];
    for (let index = 0; index < list.longest; index += 1) {
      const question = list.entry(index);
      const known = this.mark(question.path);
      if (known !== undefined && known !== 'done') return true;
      if (known === undefined) {
        const ended = await this.entry(list, question, index, taken);
        if (ended !== 'answered') return ended === 'ended';
      }
      taken.push(String(getAt(this.draft.answers, question.path)));
    }
    return true;
  }

  /** Asks for an entry until there is one, or the list may end. */
  private async entry(
    list: ListQuestion,
    question: ValueQuestion,
    index: number,
    taken: readonly string[],
  ): Promise<'answered' | 'ended' | 'left'> {
    const open = { ...question, choices: question.choices.filter(({ value }) => !taken.includes(value)) };
    const end = question.kind === 'text' ? 'Enter alone ends the list.' : 'That is all';
    for (;;) {
      const answer = await askForValue(open, this.draft.answers, this.prompter, index === 0 ? undefined : end);
      if (answer === undefined) return 'left';
      const short =
        answer !== '' || index === 0 ? undefined : list.schema.safeParse(getAt(this.draft.answers, list.path)).error;
      if (short === undefined) {
        await this.keepAnswer(question.path, answer, index > 0 ? 'end' : list.required ? 'later' : 'no');
        return answer === '' ? 'ended' : 'answered';
      }
      this.prompter.note(short.issues[0]?.message ?? '');
    }
  }

  private async group({ path, label, help, required, children }: GroupQuestion): Promise<boolean> {
    if (!required) {
      const wanted = await this.gate(`${path}?`, `${label}: ${help?.description ?? ''} Add it?`);
      if (wanted !== true) return wanted === false;
    } else if (path.includes('.') && help && children.some((child) => !this.mark(child.path)))
      this.prompter.note(`${label}: ${help.description}`);
    return this.some(children, path, label);
  }

  private async groups({ path, label, help, required, entry }: GroupsQuestion): Promise<boolean> {
    const said = `${label}: ${help?.description ?? ''}`;
    for (let index = 0; ; index += 1) {
      if (index > 0 || !required) {
        const wanted = await this.gate(`${path}.${index}?`, index > 0 ? `${label}: another one?` : `${said} Add some?`);
        if (wanted !== true) return wanted === false;
      } else if (this.mark(`${path}.0?`) === undefined) {
        this.prompter.note(said);
        await this.keep(`${path}.0?`, 'yes');
      }
      if (!(await this.some(entry(index), `${path}.${index}`, label))) return false;
    }
  }

  /** A yes or no about the interview itself; undefined when the person leaves. */
  private async gate(path: string, message: string): Promise<boolean | undefined> {
    const known = this.mark(path);
    if (known !== undefined) return known === 'yes';
    const answer = await this.prompter.confirm({ message, initial: false });
    if (answer !== undefined) await this.keep(path, answer ? 'yes' : 'no');
    return answer;
  }

  private mark(path: string): Mark | undefined {
    return this.draft.marks[path];
  }

  /** @param empty what it means that nothing was answered */
  private keepAnswer(path: string, answer: string, empty: Mark): Promise<void> {
    return answer === '' ? this.keep(path, empty) : this.keep(path, 'done', setAt(this.draft.answers, path, answer));
  }

  private keep(path: string, mark: Mark, answers: Answers = this.draft.answers): Promise<void> {
    this.draft = { answers, marks: { ...this.draft.marks, [path]: mark } };
    return this.save(this.draft);
  }
}
