import { meantOr } from '../diagnostics/did-you-mean.ts';
import type { Document } from '../document/document.ts';
import type { Part } from './body/parts.ts';

/** The parts that are wanted: all, or one section. @returns them, or why there is no such section */
export function chooseParts(
  document: Document,
  parts: readonly Part[],
  section: string | undefined,
): { readonly parts: readonly Part[] } | { readonly problem: string } {
  if (section === undefined) return { parts };
  const found = parts.filter(({ id }) => id === section);
  if (found.length > 0) return { parts: found };
  const known = parts.flatMap(({ id }) => id ?? []);
  if (known.length === 0) return { problem: `“${document.title}” has no sections; leave --section out.` };
  const hint = meantOr(section, known, `It has: ${known.join(', ')}.`);
  return { problem: `“${document.title}” has no section “${section}”. ${hint}` };
}
