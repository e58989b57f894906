import type { TemplateNode } from '../../document/template.ts';
import { linkableDocuments } from '../../resolve/components/links.ts';
import { isChosen } from '../../resolve/selection.ts';
import type { DocumentInput, DocumentProblem, DocumentRule } from './rule.ts';
import { typedProblem, typedWords } from './typed-words.ts';
import { wantedDocuments } from './wanted-documents.ts';

/** Documents that the text of a school asks for and that its pack does not hold. */
export const packComplete: DocumentRule = {
  id: 'document/pack-complete',
  checks: ['C20'],
  name: 'Every form, log and chart that the text asks for is in the pack',
  reason: 'A form that a rule demands and that nobody can find is never filled in.',
  severity: 'error',
  bad: 'Staff fill in the equipment disclaimer form (and there is no such form).',
  good: 'Staff fill in the equipment disposal record.',
  check: (input) => [...leftOut(input), ...named(input)],
};

/** Documents that the library links to and that the school leaves out. */
function leftOut({ school, library, documents, today }: DocumentInput): DocumentProblem[] {
  const seen = new Set<string>();
  const published = new Set(documents.map(({ id }) => id));
  return wantedDocuments(school, library, today).flatMap(({ to, document, section, link }) => {
    // “A list for each class” stands without a document; “the incident log” does not.
    if (/^\s*an? /.test(wordsOfTemplate(link.children))) return [];
    if (ASKED_ELSEWHERE.has(to)) return [];
    const index = school.config.pack.leaveOut.indexOf(to);
    if (index < 0 || seen.has(to) || !published.has(document) || isChosen(to, school, library)) return [];
    seen.add(to);
    const title = linkableDocuments(library).find(({ id }) => id === to)?.title ?? to;
    return [
      {
        document,
        section,
        path: `pack.leaveOut.${index}`,
        message: `“${section ?? document}” sends readers to “${to}” (${title}), and the pack leaves it out.`,
        fix: `Take “${to}” off “pack: leaveOut:”, or change the decision or the section that needs it.`,
      },
    ];
  });
}

/** Whether these may be left out is decided by the settings on images. */
const ASKED_ELSEWHERE = new Set(['image-consent', 'image-consents']);

const wordsOfTemplate = (nodes: readonly TemplateNode[]): string =>
  nodes.map((node) => (node.type === 'text' ? node.value : wordsOfTemplate(node.children))).join('');

const NOUN = '(?:form|log|register|flowchart|agreement|checklist|permission slip|reporting sheet)';
/** A paper that somebody is to use, with up to three words that say which. */
const PAPER = new RegExp(
  `\\b(?:the|our|an?|this|school’s) ((?:[\\p{L}’-]+ ){1,3}?)(${NOUN})\\b(?! (?:of|class|tutor|room))`,
  'giu',
);
/** Papers of daily life that no policy provides. */
const COMMON =
  /\b(?:class|attendance|school|tutor|daily|electoral|visitors?’?|signing-in|sixth|same|whole|home–school)\b/i;

/** Papers that the school’s own text names and that are neither a document of the pack nor explained there. */
function named(input: DocumentInput): DocumentProblem[] {
  const titles = input.documents.map(({ title, id }) => wordsOf(`${title} ${id.replaceAll('-', ' ')}`));
  return typedWords(input)
    .filter(({ path }) => path === undefined)
    .flatMap((words) =>
      [...words.text.matchAll(PAPER)].flatMap((match) => {
        const which = (match[1] ?? '').trim();
        const name = `${which} ${match[2] ?? ''}`;
        if (COMMON.test(which) || /[.,;:]/.test(which) || /^(?:[a-z]+ ){0,2}(?:in|on|to|for|with|from)$/i.test(which))
          return [];
        const mine = [...wordsOf(name)];
        if (titles.some((title) => mine.every((word) => title.has(word)))) return [];
        if (titles.some((title) => [...wordsOf(which)].some((word) => title.has(word)))) return [];
        return [
          typedProblem(
            words,
            `“${words.source}” asks for “${name}”, and the pack of ${input.school.config.shortName} has no such document.`,
            'Name a document of the pack by its title, or say where the paper is.',
          ),
        ];
      }),
    );
}

const SMALL = /^(?:the|our|of|and|for|a|an|new|own|completed|signed)$/;
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/\p{L}+/gu) ?? [])
      .filter((word) => !SMALL.test(word))
      .map((word) => word.replace(/s$/, '')),
  );
