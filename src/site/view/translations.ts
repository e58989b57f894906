import type { AgreementDocument, Document, FormBlock } from '../../document/document.ts';
import { readableText } from '../../document/hast.ts';
import type { Library } from '../../document/library.ts';
import type { School } from '../../document/school.ts';
import { resolveTranslations, type TranslatedAgreement } from '../../resolve/translations.ts';
import { newerEnglishContacts } from '../../translation/contacts-digest.ts';
import { contactsPath, PATHS, pagePath } from '../paths.ts';
import { ENGLISH } from '../strings/interface.ts';
import { contactLanguages } from './contact-words.ts';
import type { SchoolSite } from './school-site.ts';

/** A language in which a page stands, and where. */
export interface PageLanguage {
  readonly language: string;
  /** Relative to the folder of the school. */
  readonly path: string;
}

/** A page in another language. */
export interface PageTranslation extends PageLanguage {
  /** The path of the same page in English. */
  readonly english: string;
  readonly status: TranslatedAgreement['status'];
  /** True where the English words have changed since. */
  readonly stale: boolean;
  /** Whether it is a form, of which people sign the English text. */
  readonly isSigned: boolean;
}

/** What is told of a translated agreement. */
export const agreementTranslation = ({
  of,
  language,
  status,
  stale,
  document,
}: TranslatedAgreement): PageTranslation => ({
  language,
  path: pagePath(document),
  english: pagePath({ kind: 'agreement', id: of }),
  status,
  stale,
  isSigned: true,
});

/** The translations of one agreement. */
export const agreementTranslations = (site: Pick<SchoolSite, 'translations'>, of: string): readonly PageTranslation[] =>
  site.translations.filter((translation) => translation.of === of).map(agreementTranslation);

/** The translations of the page “Report a concern”. */
export const contactTranslations = ({ library }: Pick<SchoolSite, 'library'>): readonly PageTranslation[] =>
  contactLanguages(library).flatMap((language) => {
    const said = library.languages[language]?.contacts;
    if (!said) return [];
    const stale = newerEnglishContacts(said, library) !== undefined;
    const path = contactsPath(language);
    return [{ language, path, english: PATHS.contacts, status: said.status, stale, isSigned: false }];
  });

/** All languages of a page, English first; none where it stands in English alone. */
export const languagesOf = (english: string, translations: readonly PageTranslation[]): readonly PageLanguage[] =>
  translations.length === 0 ? [] : [{ language: ENGLISH, path: english }, ...translations];

/**
 * The translations that are shown beside the agreements of a school. They are made from the words of the library, so
 * one is stale as well where the English words in force are still those of an earlier approval.
 * @param documents the documents that are published, as their readers see them
 * @param drafts the documents as the library has them now
 */
export function shownTranslations(
  school: School,
  library: Library,
  today: string,
  documents: readonly Document[],
  drafts: readonly Document[],
): readonly TranslatedAgreement[] {
  return resolveTranslations(school, library, today).value.flatMap((translation) => {
    const inForce = agreement(documents, translation.of);
    const draft = agreement(drafts, translation.of);
    if (!inForce || !draft) return [];
    const differs = JSON.stringify(wordsOf(inForce)) !== JSON.stringify(wordsOf(draft));
    const stale = translation.stale || differs;
    const { language, status } = translation;
    const said = { ...translation.document, control: inForce.control, translation: { language, status, stale } };
    return [{ ...translation, stale, document: said }];
  });
}

const agreement = (documents: readonly Document[], of: string): AgreementDocument | undefined =>
  documents.find((document): document is AgreementDocument => document.kind === 'agreement' && document.id === of);

const wordsOf = ({ title, summary, signedBy, intro, groups, blocks }: AgreementDocument): unknown => [
  title,
  summary,
  signedBy,
  readableText(intro),
  groups.map((group) => [group.title, group.clauses.map(({ id, nodes }) => [id, readableText(nodes)])]),
  blocks.map(wordsOfBlock),
];

function wordsOfBlock(block: FormBlock): unknown {
  if (block.type === 'cut') return block.label;
  if (block.type === 'ticks') return [block.title, block.ticks.map(({ label }) => label)];
  const lines = block.type === 'fields' ? block.fields.map(({ label }) => label) : block.rows.map(({ label }) => label);
  return [block.title, readableText(block.text ?? []), lines];
}
