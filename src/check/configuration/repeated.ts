import type { ConfigurationRule } from './rule.ts';

/** Columns of the log and channels for images are chosen once each. */
export const repeated: ConfigurationRule = {
  id: 'config/repeated',
  checks: ['C12'],
  name: 'Nothing stands twice in a list',
  reason: 'A second copy of a column or a channel is printed, and asks the same question again.',
  severity: 'error',
  bad: ['imageChannels:', '  - { channel: web, identifiable: no }', '  - { channel: web, identifiable: yes }'].join(
    '\n',
  ),
  good: ['imageChannels:', '  - { channel: web, identifiable: no }', '  - { channel: print, identifiable: yes }'].join(
    '\n',
  ),
  check: ({ school }) => [
    ...repeats(school.config.incidentLog.columns).map((column) => ({
      path: 'incidentLog.columns',
      message: `The column “${column}” stands twice in the log.`,
      fix: 'Keep one.',
    })),
    ...repeats(school.config.imageChannels.map(({ channel }) => channel)).map((channel) => ({
      path: 'imageChannels',
      message: `The channel “${channel}” stands twice.`,
      fix: 'Keep one.',
    })),
  ],
};

const repeats = (items: readonly string[]): readonly string[] =>
  items.filter((item, index) => items.indexOf(item) !== index);
