import type { AgreementDocument, Document, FormBlock } from '../../document/document.ts';
import { readableText } from '../../document/hast.ts';
import type { Library } from '../../document/library.ts';
import type { School } from '../../document/school.ts';
import { resolveTranslations, type TranslatedAgreement } from '../../resolve/translations.ts';

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
    return [{ ...translation, stale: translation.stale || differs }];
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
