import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import type { AgreementDocument, Translation } from '../document/document.ts';
import type { Library, LibraryAgreement, LibraryTranslation } from '../document/library.ts';
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
  const english = new Set(chosenItems(library.agreements, school).map(({ id }) => id));
  for (const { translation, agreement, stale } of soundTranslations(library)) {
    const { language, of, status } = translation;
    if (!english.has(of)) continue;
    const { id, file } = agreement;
    const context = createContext(school, library, today, { document: id, section: id, file, language });
    const document = resolveAgreement(agreement, context);
    diagnostics.push(...context.diagnostics);
    if (!hasErrors(context.diagnostics)) value.push({ of, language, status, stale, document });
  }
  return { value, diagnostics };
}

/** A translation in the shape of an agreement, before it meets a school. */
interface SoundTranslation {
  readonly translation: LibraryTranslation;
  readonly agreement: LibraryAgreement;
  /** True where its English has changed since. */
  readonly stale: boolean;
}

/** The same for every school. */
const known = new WeakMap<Library, readonly SoundTranslation[]>();

function soundTranslations(library: Library): readonly SoundTranslation[] {
  const kept =
    known.get(library) ?? library.translations.flatMap((translation) => soundTranslation(translation, library));
  known.set(library, kept);
  return kept;
}

function soundTranslation(translation: LibraryTranslation, library: Library): SoundTranslation[] {
  const english = library.agreements.find(({ id }) => id === translation.of);
  if (!english || !isSound(translation, library)) return [];
  const { file, title, summary, signedBy, blocks } = translation;
  const body = withIcons(translation.body, englishBody(english, library));
  const agreement = { ...english, id: translationId(translation), file, title, summary, signedBy, blocks, body };
  return [{ translation, agreement, stale: newerEnglish(translation, library) !== undefined }];
}
