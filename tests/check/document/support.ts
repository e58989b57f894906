import type { DocumentInput, DocumentProblem, DocumentRule } from '../../../src/check/document/rule.ts';
import type { Document } from '../../../src/document/document.ts';
import { parseLocalText } from '../../../src/read/parse-local-text.ts';
import { resolvePack } from '../../../src/resolve/pack.ts';
import { shippedLibrary } from '../../support/library.ts';
import { smallSchool } from '../../support/small-school.ts';

const library = await shippedLibrary();
export const TODAY = '2026-11-22';

type Yaml = Record<string, unknown>;

/** The documents of a small school with a section of its own after the one on school equipment. */
export function schoolWriting(words: string, change: (yaml: Yaml) => void = () => undefined): DocumentInput {
  const file = 'computer-club.md';
  const small = smallSchool((yaml) => {
    yaml.sections = { add: [{ id: 'computer-club', after: 'school-equipment', title: 'Our computer club', file }] };
    change(yaml);
  });
  const lines = words.split('\n');
  const school = {
    ...small,
    ownText: { [file]: parseLocalText(words, file).nodes },
    ownWords: { [file]: { file: `schools/alder-green/${file}`, lines, source: lines } },
  };
  return { school, library, documents: resolvePack(school, library, TODAY).value, today: TODAY };
}

/** The same school with one of its documents changed. */
export function withDocument<Kind extends Document['kind']>(
  id: string,
  kind: Kind,
  change: (document: Extract<Document, { kind: Kind }>) => Document,
): DocumentInput {
  const input = schoolWriting('The club meets on Tuesdays.');
  const documents = input.documents.map((document) =>
    document.id === id && document.kind === kind ? change(document as Extract<Document, { kind: Kind }>) : document,
  );
  return { ...input, documents };
}

export const messages = (rule: DocumentRule, input: DocumentInput): string[] =>
  rule.check(input).map(({ message }: DocumentProblem) => message);
