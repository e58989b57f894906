import { confirm, isCancel, log, note, select, text } from '@clack/prompts';
import type { Prompter } from './prompter.ts';

/** Asks on the terminal. */
export const clackPrompter: Prompter = {
  text: async ({ message, placeholder, initial, validate }) => {
    const answer = await text({
      message,
      ...(placeholder !== undefined && { placeholder }),
      ...(initial !== undefined && { initialValue: initial }),
      validate: (typed) => validate(typed ?? ''),
    });
    return isCancel(answer) ? undefined : (answer ?? '');
  },
  select: async ({ message, choices }) => {
    const options = choices.map(({ value, label, discouraged }) => ({
      value,
      label: discouraged === undefined ? label : `${label} (guidance discourages this)`,
    }));
    const answer = await select<string>({ message, options, maxItems: 12 });
    return isCancel(answer) ? undefined : answer;
  },
  confirm: async ({ message, initial }) => {
    const answer = await confirm({ message, initialValue: initial });
    return isCancel(answer) ? undefined : answer;
  },
  note: (said, title) => {
    if (title === undefined) log.info(said);
    else note(said, title);
  },
};
