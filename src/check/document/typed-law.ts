import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { GuidanceRegistry, Library } from '../../document/library.ts';
import { law } from '../text/law.ts';
import type { TextRule } from '../text/rule.ts';
import type { DocumentInput, DocumentProblem } from './rule.ts';
import { typedProblem, typedSettings } from './typed-words.ts';

/** What is wrong with a citation that the school typed. */
export type Fault = 'law' | 'edition' | 'expected';

interface Lookup {
  readonly rule: TextRule;
  /** What was found in each text: three rules ask for it, and many schools write the same. */
  readonly known: Map<string, readonly Diagnostic[]>;
}
const lookups = new WeakMap<Library, Lookup>();

function findingsIn(text: string, library: Library): readonly Diagnostic[] {
  const lookup = lookups.get(library) ?? { rule: law(library.guidance), known: new Map() };
  lookups.set(library, lookup);
  const found = lookup.known.get(text) ?? lookup.rule.check({ file: '', lines: [text] });
  lookup.known.set(text, found);
  return found;
}

/**
 * Citations in the settings of a school that are not the law or the edition in force. Its own Markdown is looked at
 * with the rules for texts.
 */
export function typedCitations(input: DocumentInput, wanted: Fault): DocumentProblem[] {
  return typedSettings(input).flatMap((words) =>
    findingsIn(words.text, input.library).flatMap(({ message, fix, column, length = 1 }) => {
      const found = words.text.slice(column - 1, column - 1 + length);
      const expected = expectedText(found, input.library.guidance);
      const fault: Fault = expected ? 'expected' : /edition in force/.test(message) ? 'edition' : 'law';
      if (fault !== wanted) return [];
      if (expected)
        return [
          typedProblem(
            words,
            `“${found}” in “${words.source}” is expected and not confirmed: only a draft of ${expected.title} was seen.`,
            'Cite the edition in force until the final text is out.',
          ),
        ];
      return [typedProblem(words, `“${words.source}”: ${message}`, fix ?? 'Cite the law in force.')];
    }),
  );
}

/** The registry’s entry of a text of which only a draft was seen, where words name it with its year. */
const expectedText = (words: string, registry: GuidanceRegistry): GuidanceRegistry[string] | undefined =>
  Object.values(registry).find(({ title, confidence }) => {
    const [, bare = title, year] = /^(.*?),? ((?:19|20)\d\d)$/.exec(title) ?? [];
    const short = /^keeping children safe/i.test(title) ? /\bKCSIE\b/i : undefined;
    return (
      confidence === 'expected' &&
      year !== undefined &&
      words.includes(year) &&
      (words.toLowerCase().includes(bare.toLowerCase()) || short?.test(words) === true)
    );
  });
