import type { HElement, HNode } from '../../document/hast.ts';
import { answerOf } from '../../resolve/components/decision.ts';
import { inlineNodes } from '../../resolve/inline.ts';
import type { DecisionKey } from '../../schema/decisions.ts';
import { type Entry, readerView } from './reader.ts';
import type { SchoolSite } from './school-site.ts';

interface Topic {
  readonly section: string;
  /** What children call it. */
  readonly title: string;
  /** A drawing of `content/icons`. */
  readonly icon: string;
  /** A rule of the school that is said first, in the words for pupils. */
  readonly rule?: DecisionKey;
}

/** What children ask about, help first. The words on each card are those of the policy. */
const TOPICS: readonly Topic[] = [
  { section: 'reporting-and-incidents', title: 'Something is wrong', icon: 'grown-up-help' },
  { section: 'bullying-and-harassment', title: 'Somebody is mean', icon: 'sad-face' },
  { section: 'nudes-and-blackmail', title: 'Private pictures', icon: 'stop-hand' },
  { section: 'pupil-phones', title: 'Phones and watches', icon: 'phone-off', rule: 'pupilPhones' },
  { section: 'passwords-and-accounts', title: 'Passwords', icon: 'key' },
  { section: 'internet-use', title: 'Things on the screen', icon: 'eye-screen-off' },
  { section: 'generative-ai', title: 'AI helpers', icon: 'robot-ai', rule: 'pupilAi' },
  { section: 'images-and-consent', title: 'Photographs of you', icon: 'camera' },
  { section: 'email-and-messaging', title: 'Messages', icon: 'mail' },
  { section: 'social-media', title: 'Apps and posts', icon: 'speech-kind' },
  { section: 'live-lessons-and-video', title: 'Lessons on video', icon: 'laptop' },
  { section: 'school-equipment', title: 'School tablets and laptops', icon: 'tablet' },
  { section: 'filtering-and-monitoring', title: 'Who can see what you do', icon: 'shield' },
  { section: 'searching-and-confiscation', title: 'If staff take your phone', icon: 'people' },
  { section: 'breaches', title: 'If you break a rule', icon: 'question' },
  { section: 'help-and-support', title: 'Somebody to talk to', icon: 'heart' },
];

/** One rule for children: a drawing, a few words and the way to the whole rule. */
export interface Card {
  readonly title: string;
  readonly icon: HElement | undefined;
  readonly nodes: readonly HNode[];
  readonly path: string;
}

/** The rules that children ask about as cards, and every other section that says something to them. */
export function forChildren(site: SchoolSite): { readonly cards: readonly Card[]; readonly more: readonly Entry[] } {
  const { inShort, more } = readerView(site, 'pupils');
  const sectionOf = ({ path }: Entry): string => path.split('#')[1] ?? '';
  const cards = TOPICS.flatMap(({ section, title, icon, rule }): Card[] => {
    const found = inShort.find((entry) => sectionOf(entry) === section);
    if (!found) return [];
    return [
      { title, icon: site.library.icons[icon], nodes: [...ruleFor(site, rule), ...found.nodes], path: found.path },
    ];
  });
  const shown = new Set(cards.map(({ path }) => path));
  return { cards, more: [...inShort.filter(({ path }) => !shown.has(path)), ...more] };
}

function ruleFor(site: SchoolSite, key: DecisionKey | undefined): HNode[] {
  const words = key === undefined ? undefined : answerOf(site.library, site.school, key)?.for.pupils;
  if (words === undefined) return [];
  return [
    {
      type: 'element',
      tagName: 'p',
      properties: { class: 'rule' },
      children: inlineNodes(words, site.context),
    },
  ];
}
