import type { HElement, HNode } from '../../document/hast.ts';
import { enGB } from '../strings/en-GB/index.ts';
import { type Entry, readerView } from './reader.ts';
import { rulesFor } from './rules-for.ts';
import type { SchoolSite } from './school-site.ts';

interface Topic {
  /** What children call it stands among the words of the interface. */
  readonly section: keyof typeof enGB.children.topics;
  /** A drawing of `content/icons`. */
  readonly icon: string;
}

/** What children ask about, help first. The words on each card are those of the policy, the rule of the school first. */
const TOPICS: readonly Topic[] = [
  { section: 'reporting-and-incidents', icon: 'grown-up-help' },
  { section: 'bullying-and-harassment', icon: 'sad-face' },
  { section: 'nudes-and-blackmail', icon: 'stop-hand' },
  { section: 'pupil-phones', icon: 'phone-off' },
  { section: 'passwords-and-accounts', icon: 'key' },
  { section: 'internet-use', icon: 'eye-screen-off' },
  { section: 'generative-ai', icon: 'robot-ai' },
  { section: 'images-and-consent', icon: 'camera' },
  { section: 'email-and-messaging', icon: 'mail' },
  { section: 'social-media', icon: 'speech-kind' },
  { section: 'live-lessons-and-video', icon: 'laptop' },
  { section: 'school-equipment', icon: 'tablet' },
  { section: 'filtering-and-monitoring', icon: 'shield' },
  { section: 'searching-and-confiscation', icon: 'people' },
  { section: 'breaches', icon: 'question' },
  { section: 'help-and-support', icon: 'heart' },
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
  const rules = rulesFor(site, 'pupils', ({ brief }) => brief);
  const sectionOf = ({ path }: Entry): string => path.split('#')[1] ?? '';
  const cards = TOPICS.flatMap(({ section, icon }): Card[] => {
    const found = inShort.find((entry) => sectionOf(entry) === section);
    if (!found) return [];
    const title = enGB.children.topics[section];
    const nodes = [...(rules.get(section) ?? []), ...found.nodes];
    return [{ title, icon: site.library.icons[icon], nodes, path: found.path }];
  });
  const shown = new Set(cards.map(({ path }) => path));
  return { cards, more: [...inShort.filter(({ path }) => !shown.has(path)), ...more] };
}
