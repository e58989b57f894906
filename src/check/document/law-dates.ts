import type { GuidanceRegistry } from '../../document/library.ts';
import { longDate } from '../../resolve/facts.ts';
import { citedIn } from './cited.ts';
import type { DocumentInput, DocumentProblem } from './rule.ts';

type Text = GuidanceRegistry[string];

/**
 * Law or guidance that a document cites and that is younger than the version of the document, though in force today:
 * the words changed and the version did not. What is not in force today at all is a problem of the library.
 */
export function youngerThanVersion(
  { documents, library, school, today }: DocumentInput,
  wanted: (text: Text) => boolean,
): DocumentProblem[] {
  const { effective, version } = school.config.documentControl;
  return documents.flatMap((document) => {
    const younger = citedIn(document).flatMap(({ id }) => {
      const text = library.guidance[id];
      return text &&
        wanted(text) &&
        text.confidence === 'confirmed' &&
        text.inForceFrom > effective &&
        text.inForceFrom <= today
        ? [text]
        : [];
    });
    const [first] = younger;
    if (!first) return [];
    const names = younger.map(({ shortTitle, inForceFrom }) => `${shortTitle} (${longDate(inForceFrom)})`).join(', ');
    return [
      {
        document: document.id,
        path: 'documentControl.effective',
        message: `“${document.title}” is version ${version} of ${longDate(effective)} and cites what is younger: ${names}.`,
        fix: 'Have the new text approved, and give it a version and a date of its own under “documentControl”.',
      },
    ];
  });
}

/** The text that takes the place of another on the day a version takes effect, though not yet today. */
export function replacedByThen(
  { documents, library, school, today }: DocumentInput,
  wanted: (text: Text) => boolean,
): DocumentProblem[] {
  const { effective } = school.config.documentControl;
  return documents.flatMap((document) =>
    citedIn(document).flatMap(({ id, section }) => {
      const text = library.guidance[id];
      const next = text?.supersededBy === undefined ? undefined : library.guidance[text.supersededBy];
      if (!text || !next || !wanted(text) || next.inForceFrom <= today || next.inForceFrom > effective) return [];
      return [
        {
          document: document.id,
          section,
          quote: text.shortTitle,
          message: `“${text.shortTitle}” is replaced on ${longDate(next.inForceFrom)}, before this version takes effect on ${longDate(effective)}.`,
          fix: `Cite ${next.title}.`,
        },
      ];
    }),
  );
}

export const isLaw = ({ kind }: Text): boolean => kind === 'act' || kind === 'regulations';
