/** One text of a configuration, with its dotted path. */
export interface SettingText {
  readonly path: string;
  readonly text: string;
}

/** Every text below a value, lists by index. */
export function textsIn(value: unknown, path = ''): readonly SettingText[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => textsIn(child, path === '' ? name : `${path}.${name}`));
}

/** Every web address below a value. */
export const addressesIn = (value: unknown): readonly SettingText[] =>
  textsIn(value).filter(({ text }) => /^https?:\/\//i.test(text));
