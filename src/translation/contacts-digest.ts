import { createHash } from 'node:crypto';
import type { Language, Library } from '../document/library.ts';
import { ROLES } from '../schema/people.ts';
import { enGB } from '../site/strings/en-GB/index.ts';

type Registries = Pick<Library, 'helplines' | 'roles'>;

/**
 * Twelve hexadecimal digits that change with any English word of the page “Report a concern”: those of the interface,
 * what roles are called, and what is said of each helpline. Names and numbers are facts, and change nothing.
 */
export function contactsDigest({ roles, helplines }: Registries): string {
  const words = {
    interface: sampled([enGB.help, enGB.contacts]),
    roles: ROLES.map((role) => roles[role].label),
    helplines: Object.entries(helplines).map(([id, { name, use, hours }]) => [id, name, use, hours]),
  };
  return createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 12);
}

/** The digits of the English words as they are now, where they are not those that were translated. */
export function newerEnglishContacts(
  { translates }: NonNullable<Language['contacts']>,
  library: Registries,
): string | undefined {
  const digest = contactsDigest(library);
  return digest === translates ? undefined : digest;
}

/** Words that are made from values stand for what they make of two marks. */
function sampled(words: unknown): unknown {
  if (typeof words === 'function') return words('⟨1⟩', '⟨2⟩');
  return typeof words === 'object' && words
    ? Object.entries(words).map(([key, value]) => [key, sampled(value)])
    : words;
}
