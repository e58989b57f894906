import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Audience, Document } from '../document/document.ts';
import { type HNode, h } from '../document/hast.ts';
import type { Library } from '../document/library.ts';
import { readingAge } from './reading-age.ts';

/** How hard one section or agreement is to read. */
export interface Reading {
  readonly document: string;
  /** The section; for an agreement its own id. */
  readonly part: string;
  /** Years, with one decimal. */
  readonly age: number;
  readonly limit: number;
  /** Why it may be above its limit, where its author says so. */
  readonly reason: string | undefined;
  readonly file: string;
}

/** The oldest reading age that each kind of reader is asked for: the youngest of a text’s readers count. */
const FORM_LIMITS: Readonly<Record<string, number>> = {
  'eyfs-ks1': 7,
  ks2: 10,
  'easy-read': 10,
  'ks3-4': 12,
  ks5: 12,
  parents: 12,
  'pupil-device': 12,
};
const ADULTS = 15;
const limitFor = (audiences: readonly Audience[]): number =>
  audiences.includes('parents') || audiences.includes('pupils') ? 12 : ADULTS;

/** Measures every section and every agreement of the documents of one school. */
export function measureReading(documents: readonly Document[], library: Library): Reading[] {
  return documents.flatMap((document): Reading[] => {
    if (document.kind === 'policy') {
      return document.sections.flatMap((section) => {
        const source = library.sections.find(({ id }) => id === section.id);
        if (section.local || !source) return [];
        const { file, readingAgeReason: reason } = source;
        return [
          {
            document: document.id,
            part: section.id,
            age: readingAge(section.nodes),
            limit: limitFor(section.audiences),
            reason,
            file,
          },
        ];
      });
    }
    const source = document.kind === 'agreement' ? library.agreements.find(({ id }) => id === document.id) : undefined;
    if (document.kind !== 'agreement' || !source) return [];
    const clauses: HNode[] = document.groups.flatMap((group) =>
      group.clauses.map(({ nodes }) => h('li', {}, ...nodes)),
    );
    const limit =
      FORM_LIMITS[source.reader ?? ''] ?? (source.reader === undefined ? limitFor(document.audiences) : ADULTS);
    return [
      {
        document: document.id,
        part: document.id,
        age: readingAge(clauses),
        limit,
        reason: source.readingAgeReason,
        file: source.file,
      },
    ];
  });
}

/** A warning for each text that is harder to read than its readers’ limit, and for which no reason is stated. */
export function checkReading(readings: readonly Reading[]): Diagnostic[] {
  return readings
    .filter(({ age, limit, reason }) => age > limit && reason === undefined)
    .map(({ document, part, age, limit, file }) => ({
      rule: 'text/reading-age',
      severity: 'warning',
      file,
      line: 1,
      column: 1,
      document,
      message: `“${part}” needs a reading age of ${age}; its readers are asked for ${limit} at most.`,
      fix: 'Shorten sentences and choose shorter words, or state “readingAgeReason” in the front matter.',
    }));
}
