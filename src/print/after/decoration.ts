import type { Pages } from './pages.ts';
import type { SkiaPdf } from './skia-pdf.ts';
import { kidsOf, pieceOf, type Tags, withKids } from './tags.ts';

/** Elements that may hold other elements only: what they paint themselves are lines, grounds and small drawings. */
const HOLDERS = ['Table', 'THead', 'TBody', 'TR', 'L', 'LI'];

/** Takes out of tables and lists what they paint themselves: it is decoration, and a screen reader passes it over. */
export function disownDecoration(pdf: SkiaPdf, tags: Tags, pages: Pages): void {
  for (const id of tags.withRole(...HOLDERS)) {
    const element = pdf.dictionary(id);
    const kids = kidsOf(element);
    const kept = kids.filter((kid) => {
      const piece = pieceOf(kid, element);
      if (!piece || pages.showsText(piece.page, piece.mcid)) return true;
      tags.disown(piece.page, piece.mcid);
      pages.disown(piece.page, piece.mcid);
      return false;
    });
    if (kept.length < kids.length) pdf.replace(id, withKids(element, kept));
  }
}
