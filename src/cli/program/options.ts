import { type Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import { londonToday } from '../today.ts';

/** What most commands share stands apart in their help, below what is their own. */
const shared = (flags: string, description: string): Option =>
  new Option(flags, description).helpGroup('From where, and for which day:');

/** The options of a command that reads schools and the library. */
export const folders = (command: Command): Command =>
  command
    .addOption(
      shared('--schools <dir>', 'the folder of trusts and schools (default: schools/ here, else the examples)'),
    )
    .addOption(shared('--content <dir>', 'the folder of the library (default: the one that comes with policypress)'));

/** The option of a command whose result depends on the day. */
export const dated = (command: Command): Command =>
  command.addOption(
    shared('--today <date>', 'the day for which documents are made, as year-month-day')
      .argParser(parseDay)
      .default(londonToday(new Date()), 'today'),
  );

/** The options of a command in the order of its help: its own before those that it shares. */
export const ownFirst = (options: readonly Option[]): Option[] => [
  ...options.filter(({ helpGroupHeading }) => helpGroupHeading === undefined),
  ...options.filter(({ helpGroupHeading }) => helpGroupHeading !== undefined),
];

/** The school of a command that works on one. */
export const ofSchool = (command: Command): Command =>
  command.requiredOption('--school <id>', 'the id of the school, such as larkfield-primary');

/** Collects the values of an option that may be given several times. */
export const collect = (value: string, earlier: readonly string[]): string[] => [...earlier, value];

export function parsePort(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new InvalidArgumentError('Give a number from 1 to 65535.');
  return port;
}

export function parseDay(value: string): string {
  if (!z.iso.date().safeParse(value).success)
    throw new InvalidArgumentError('Give a date as year-month-day, such as 2026-09-01.');
  return value;
}
