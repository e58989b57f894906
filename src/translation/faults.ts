import type { Library, LibraryTranslation } from '../document/library.ts';
import { type TemplateComponent, visitComponents } from '../document/template.ts';
import { englishBody } from './english-source.ts';
import { blocksOutline, bodyOutline, firstDifference } from './outline.ts';
import { sourceDigest } from './source-digest.ts';

/** The components that print nothing in English by themselves. */
const WITHOUT_ENGLISH = new Set(['Clause', 'Fact', 'From', 'PolicyLink', 'Term', 'When']);
/** Links print the English title where the author gives them no words. */
const WITH_WORDS = new Set(['DocumentLink', 'SectionLink']);

/** Components of a translation that would print English words. */
export function englishComponents({ body }: LibraryTranslation): readonly TemplateComponent[] {
  const found: TemplateComponent[] = [];
  visitComponents(body, (component) => {
    const says = WITH_WORDS.has(component.name) && component.children.length > 0;
    if (!WITHOUT_ENGLISH.has(component.name) && !says) found.push(component);
  });
  return found;
}

/** Where a translation promises or asks for something else than the English form; undefined where it is the same. */
export function otherOutline(
  translation: LibraryTranslation,
  library: Library,
): { readonly wanted: string; readonly found: string } | undefined {
  const english = library.agreements.find(({ id }) => id === translation.of);
  if (!english) return undefined;
  return (
    firstDifference(bodyOutline(englishBody(english, library)), bodyOutline(translation.body)) ??
    firstDifference(blocksOutline(english.blocks), blocksOutline(translation.blocks))
  );
}

/** The digits of the English words as they are now, where they are not those that were translated. */
export function newerEnglish(translation: LibraryTranslation, library: Library): string | undefined {
  const english = library.agreements.find(({ id }) => id === translation.of);
  const digest = english && sourceDigest(english, library);
  return digest === translation.translates ? undefined : digest;
}

/** True for a translation that says what the English says, in its own words; it may be older than the English. */
export const isSound = (translation: LibraryTranslation, library: Library): boolean =>
  englishComponents(translation).length === 0 && otherOutline(translation, library) === undefined;
