import { GAPS } from '../text/placeholder.ts';
import type { ConfigurationRule } from './rule.ts';
import { textsIn } from './settings/strings.ts';

/** Traces of a template in any text that a school typed. */
export const dummyValue: ConfigurationRule = {
  id: 'config/dummy-value',
  checks: ['C04'],
  name: 'Nothing is left to fill in',
  reason: 'A gap of a template tells readers nothing and shows that nobody read the document.',
  severity: 'error',
  bad: 'practicalities: { phoneStorage: "[name of room]" }',
  good: 'practicalities: { phoneStorage: the library }',
  check: ({ school }) =>
    textsIn(school.config).flatMap(({ path, text }) => {
      if (!isTyped(path)) return [];
      const gap = text.trim().match(WHOLE)?.[0] ?? GAPS.map(({ pattern }) => pattern.exec(text)?.[0]).find(Boolean);
      if (gap === undefined) return [];
      return [
        {
          path,
          message:
            gap.trim() === text.trim()
              ? `“${text}” was never filled in.`
              : `“${gap}” in “${text}” was never filled in.`,
          fix: 'Put the fact of the school here, or leave an optional setting out.',
        },
      ];
    }),
};

/** Values that are dummies as a whole. */
const WHOLE =
  /^(?:n\/?a|unknown|\?+|-+|\.+|…|x+|to be (?:confirmed|decided|announced|appointed|advised)|to follow|vacan(?:t|cy)|joe bloggs|(?:a\.? ?n\.?|any) other|(?:first ?name|name) (?:surname|last ?name)|01234 ?567 ?89[01]|07123 ?456 ?789|0(?:1234567890?|0+))$/i;

/** Notes for those who keep the file are never published; ids and answers are not typed as text. */
const isTyped = (path: string): boolean =>
  path !== 'practicalities.note' && !/^(?:decisions\.(?!reasons)|reporting\.|pack\.)/.test(path);
