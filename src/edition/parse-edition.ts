import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { keepLast } from '../read/keep-last.ts';
import { validate } from '../read/validate.ts';
import { parseYaml, type YamlSource } from '../read/yaml.ts';
import { EditionSchema } from '../schema/edition.ts';
import type { Edition, EditionFacts } from './edition.ts';
import { parseFrontLines } from './front-lines.ts';
import { foreignIn, parseArticle } from './parse-html.ts';
import { checksumOf, plainEnds } from './render-edition.ts';

/**
 * Parses the file of an edition.
 * @param file the name that diagnostics give
 * @param again reads the text again; without it the text stays in memory for as long as the edition
 * @returns the edition, or undefined with a diagnostic: `edition/unreadable` where front matter or body is not what
 *   `approve` writes, `edition/changed` where the checksum shows that somebody changed the file after it was approved
 */
export function parseEdition(text: string, file: string, again?: () => string): Outcome<Edition | undefined> {
  const split = splitEdition(text);
  if (!split)
    return failed(file, 'edition/unreadable', 1, 'This is not the file of an edition, or a part of it is missing.');
  const { front, checksum, body } = split;
  if (!isUnchanged(split))
    return failed(
      file,
      'edition/changed',
      front.split('\n').length + 1,
      'This edition was changed after it was approved: its checksum does not fit its text.',
    );
  const facts = factsIn(split, file);
  if (!facts.value) return { value: undefined, diagnostics: facts.diagnostics };
  const foreign = foreignIn(body);
  if (foreign.length > 0)
    return failed(
      file,
      'edition/unreadable',
      front.split('\n').length + 2,
      `The text of this edition holds ${foreign.join(', ')}, which no approved document does.`,
    );
  const parts = again ? readAgain(again, file) : keptInMemory({ front, checksum, body });
  const head = { file, facts: withSharedFacts(facts.value), inFile: again !== undefined };
  return { value: editionOf(head, parts), diagnostics: [] };
}

/**
 * An edition that was found sound before, whose words are read when somebody asks for them.
 * @param again reads the text of its file; a text that was changed since makes the reader throw
 */
export const openEdition = ({ file, facts }: Pick<Edition, 'file' | 'facts'>, again: () => string): Edition =>
  editionOf({ file, facts, inFile: true }, readAgain(again, file));

// Functions of their own: whatever else stands beside a closure stays in memory with it.
const keptInMemory = (parts: SplitEdition) => (): SplitEdition => parts;
const readAgain = (again: () => string, file: string) => (): SplitEdition => soundParts(again(), file);

/** Most front matter is as `approve` writes it; only a reader of any YAML can say what is wrong with other. */
function factsIn(split: SplitEdition, file: string): Outcome<EditionFacts | undefined> {
  const quick = EditionSchema.safeParse(parseFrontLines(`${split.front}checksum: ${split.checksum}\n`));
  if (quick.success) return { value: quick.data, diagnostics: [] };
  const yaml = parseFront(split, file);
  return yaml.value
    ? validate(EditionSchema, yaml.value, [{ source: yaml, prefix: '' }])
    : { value: undefined, diagnostics: yaml.diagnostics };
}

const parseFront = ({ front, checksum }: SplitEdition, file: string): YamlSource =>
  parseYaml(`\n${front}checksum: ${checksum}\n`, file);

interface SplitEdition {
  readonly front: string;
  readonly checksum: string;
  readonly body: string;
}

function splitEdition(text: string): SplitEdition | undefined {
  const source = plainEnds(text.replace(/^\uFEFF/, ''));
  const split = /^---\n([\s\S]*?\n)checksum: ?([^\n]*)\n---\n([\s\S]*)$/.exec(source);
  if (!split) return undefined;
  const [, front = '', checksum = '', body = ''] = split;
  return { front, checksum: checksum.trim(), body };
}

const isUnchanged = ({ front, checksum, body }: SplitEdition): boolean => checksumOf(front, body) === checksum;

/** The parts of an edition that was found sound before. */
function soundParts(text: string, file: string): SplitEdition {
  const split = splitEdition(text);
  if (!split || !isUnchanged(split))
    throw new Error(`${file} was changed while it was being read. Run the command again.`);
  return split;
}

/** What many editions have in common, such as who approved them and which decisions stand: it is in memory once. */
const shared = new Map<string, unknown>();
const MOST_SHARED = 20_000;

function withSharedFacts(facts: EditionFacts): EditionFacts {
  if (shared.size > MOST_SHARED) shared.clear();
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, share(value)])) as EditionFacts;
}

/** A copy, since a word that was cut out of a text keeps all of it in memory. */
function share(value: unknown): unknown {
  if (value === undefined) return undefined;
  const key = JSON.stringify(value);
  if (!shared.has(key)) shared.set(key, JSON.parse(key));
  return shared.get(key);
}

/** Most commands look at few of the editions of a school: the text of one is parsed when somebody asks for it. */
function editionOf(head: Omit<Edition, 'tree' | 'origins'>, parts: () => SplitEdition): Edition {
  const tree = keepTree(() => parseArticle(parts().body));
  return {
    ...head,
    get origins() {
      return Object.fromEntries(parseFront(parts(), head.file).valueAt);
    },
    get tree() {
      return tree();
    },
  };
}

/** As many as one school has, and some more: a tree takes ten times the room of its text. */
const keepTree = keepLast<Edition['tree']>(150);

const failed = (file: string, rule: string, line: number, message: string): Outcome<undefined> => {
  const fix =
    'Bring back the file as it was approved (“git checkout” or a backup); to change the words, approve a new edition.';
  const diagnostic: Diagnostic = { rule, severity: 'error', file, line, column: 1, message, fix };
  return { value: undefined, diagnostics: [diagnostic] };
};
