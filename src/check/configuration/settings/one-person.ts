import type { School } from '../../../document/school.ts';
import type { SettingProblem } from '../rule.ts';
import { holdersOf, plainName } from './holders.ts';

/**
 * Says where a person who holds several roles is given two different posts or telephone numbers.
 * @param plain makes two spellings of one value equal
 */
export function differing(
  school: School,
  key: 'post' | 'telephone',
  plain: (value: string) => string,
): readonly SettingProblem[] {
  const given = holdersOf(school).flatMap(({ path, person }) => {
    const value = person[key];
    return value === undefined ? [] : [{ path, name: person.name, value }];
  });
  const people = Map.groupBy(given, ({ name }) => plainName(name));
  return [...people.values()].flatMap(([first, ...others]) =>
    others.flatMap(({ path, name, value }) =>
      first === undefined || plain(value) === plain(first.value)
        ? []
        : [
            {
              path: `${path}.${key}`,
              message: `The ${key} of ${name} is “${value}” here, and “${first.value}” at “${first.path}”.`,
              fix: 'Give the same in both places.',
            },
          ],
    ),
  );
}
