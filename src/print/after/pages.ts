import { markArtifacts, piecesWithText } from './artifacts.ts';
import type { SkiaPdf } from './skia-pdf.ts';

/** The pages of a PDF while it is being mended: each is unpacked once and packed once. */
export class Pages {
  /** The objects of the pages, in no order. */
  readonly ids: readonly number[];
  readonly #pdf: SkiaPdf;
  readonly #texts = new Map<number, Set<number>>();
  readonly #contents = new Map<number, string>();
  readonly #disowned = new Map<number, Set<number>>();

  constructor(pdf: SkiaPdf) {
    this.#pdf = pdf;
    this.ids = pdf.ids().filter((id) => /^<<\/Type \/Page\s/.test(pdf.dictionary(id)));
  }

  showsText(page: number, mcid: number): boolean {
    const known = this.#texts.get(page) ?? piecesWithText(this.#content(page));
    this.#texts.set(page, known);
    return known.has(mcid);
  }

  /** A piece of a page is decoration. */
  disown(page: number, mcid: number): void {
    this.#disowned.set(page, (this.#disowned.get(page) ?? new Set()).add(mcid));
  }

  /** Writes the pages back with everything that nobody owns marked as an artifact. */
  markArtifacts(): void {
    for (const page of this.ids) {
      const content = this.#content(page);
      const marked = markArtifacts(content, this.#disowned.get(page));
      if (marked !== content) this.#pdf.replaceContent(page, marked);
    }
  }

  #content(page: number): string {
    const content = this.#contents.get(page) ?? this.#pdf.content(page);
    this.#contents.set(page, content);
    return content;
  }
}
