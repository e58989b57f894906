import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import type { AgreementDocument, Translation } from '../document/document.ts';
import type { Library, LibraryTranslation } from '../document/library.ts';
import type { School } from '../document/school.ts';
import { englishBody, withIcons } from '../translation/english-source.ts';
import { isSound, newerEnglish } from '../translation/faults.ts';
import { resolveAgreement } from './agreement.ts';
import { chosenItems } from './selection.ts';
import { createContext } from './walk.ts';

/** An agreement of one school in another language. People sign the English form. */
export interface TranslatedAgreement extends Translation {
  /** The id of the English agreement. */
  readonly of: string;
  readonly document: AgreementDocument;
}

/** The id of a translation, such as `pupil-ks2.pl`. */
export const translationId = ({ of, language }: Pick<LibraryTranslation, 'of' | 'language'>): string =>
  `${of}.${language}`;

/**
 * Resolves the translations of the agreements that a school publishes: with its facts and decisions, and with dates,
 * lists and terms as the language has them.
 * @returns those that may be shown, and a diagnostic for every fact or link that is missing. A translation with an
 *   error, or one that promises something else than the English form, is left out by itself.
 */
export function resolveTranslations(
  school: School,
  library: Library,
  today: string,
): Outcome<readonly TranslatedAgreement[]> {
  const value: TranslatedAgreement[] = [];
  const diagnostics: Diagnostic[] = [];
  const english = chosenItems(library.agreements, school);
  for (const translation of library.translations) {
    const agreement = english.find(({ id }) => id === translation.of);
    if (!agreement || !isSound(translation, library)) continue;
    const { language, of, file, status, title, summary, signedBy, blocks, body } = translation;
    const id = translationId(translation);
    const context = createContext(school, library, today, { document: id, section: id, file, language });
    const drawn = withIcons(body, englishBody(agreement, library));
    const document = resolveAgreement(
      { ...agreement, id, file, title, summary, signedBy, blocks, body: drawn },
      context,
    );
    diagnostics.push(...context.diagnostics);
    const stale = newerEnglish(translation, library) !== undefined;
    if (!hasErrors(context.diagnostics)) value.push({ of, language, status, stale, document });
  }
  return { value, diagnostics };
}
