import { partsOf } from './document-words.ts';
import { ownFileOf } from './place.ts';
import type { DocumentInput, DocumentProblem } from './rule.ts';

/** Words that somebody in the school typed: a line of its own Markdown, or a setting that is a phrase or sentence. */
export interface TypedWords extends Pick<DocumentProblem, 'document' | 'section' | 'path'> {
  readonly text: string;
  /** The Markdown file or the setting, as a message names it. */
  readonly source: string;
}

/** Keys whose values are names, addresses or choices, which have rules of their own. */
const NO_PROSE = new Set(
  'name shortName address telephone outOfHoursTelephone email website url provider product organisation title handle reason by'.split(
    ' ',
  ),
);

const known = new WeakMap<DocumentInput['documents'], readonly TypedWords[]>();

/** Everything that the school typed and that its documents print. Worked out once for the documents of a school. */
export function typedWords(input: DocumentInput): readonly TypedWords[] {
  const made = known.get(input.documents) ?? [...ownLines(input), ...settings(input)];
  known.set(input.documents, made);
  return made;
}

/** Settings alone. */
export const typedSettings = (input: DocumentInput): readonly TypedWords[] =>
  typedWords(input).filter(({ path }) => path !== undefined);

const ownLines = ({ documents, school }: DocumentInput): TypedWords[] =>
  documents
    .flatMap(partsOf)
    .flatMap(({ document, section, local, lines }) =>
      local
        ? lines
            .slice(1)
            .map(({ text }) => ({ text, document, section, source: ownFileOf(section ?? '', school) ?? 'own text' }))
        : [],
    );

function settings({ documents, school }: DocumentInput): TypedWords[] {
  const users = new Map(documents.flatMap(({ id, uses }) => uses.map(({ fact }) => [fact, id] as const)));
  const first = documents[0]?.id;
  const found: TypedWords[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') {
      const document = users.get(path) ?? first;
      if (document !== undefined && value.includes(' ')) found.push({ text: value, document, path, source: path });
    } else if (typeof value === 'object' && value !== null)
      for (const [key, child] of Object.entries(value))
        if (!NO_PROSE.has(key)) walk(child, path === '' ? key : `${path}.${key}`);
  };
  const { waivers: _waivers, address: _address, ...config } = school.config;
  walk(config, '');
  return found;
}

/** A problem in words that the school typed. */
export const typedProblem = (
  { text, document, section, path }: TypedWords,
  message: string,
  fix: string,
): DocumentProblem => ({ document, section, quote: text, ...(path !== undefined && { path }), message, fix });

/** The sentences of a text, each with the characters before it. */
export const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.!?])\s+(?=[“"‘(]?[A-Z])/);
