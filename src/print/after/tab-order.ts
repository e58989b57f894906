import { referenceOf, toReference } from './dictionary.ts';
import type { SkiaPdf } from './skia-pdf.ts';
import { elementOf, isAnnotation, kidsOf, type Tags } from './tags.ts';

/** The rank of every link in the order in which its tag is read; Chromium lists them in the order of painting. */
export function readingOrder(pdf: SkiaPdf, tags: Tags): Map<number, number> {
  const ranks = new Map<number, number>();
  const walk = (element: number): void => {
    for (const kid of kidsOf(pdf.dictionary(element))) {
      const below = elementOf(kid);
      const annotation = isAnnotation(kid) ? referenceOf(kid, 'Obj') : undefined;
      if (annotation !== undefined) ranks.set(annotation, ranks.size);
      else if (below !== undefined) walk(below);
    }
  };
  walk(tags.root);
  return ranks;
}

/** Lists the links and fields of each page as they are read, for programs that do not look at the tags. */
export function sortAnnotations(pdf: SkiaPdf, ranks: ReadonlyMap<number, number>): void {
  for (const id of pdf.ids()) {
    const page = pdf.dictionary(id);
    const list = /^<<\/Type \/Page\s/.test(page) ? /\/Annots \[([^\]]*)\]/.exec(page) : null;
    if (!list) continue;
    const own = [...(list[1] ?? '').matchAll(/(\d+) 0 R/g)].map(([, annotation]) => Number(annotation));
    pdf.replace(id, page.replace(list[0], `/Annots [${byRank(own, ranks).map(toReference).join(' ')}]`));
  }
}

/** Objects in the order of their ranks; one without a rank comes last. */
export const byRank = (ids: readonly number[], ranks: ReadonlyMap<number, number>): number[] =>
  [...ids].sort((a, b) => (ranks.get(a) ?? Number.MAX_VALUE) - (ranks.get(b) ?? Number.MAX_VALUE));
