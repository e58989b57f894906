import type { HNode } from '../../document/hast.ts';
import { type Href, renderHtml, type SafeHtml } from '../../document/html.ts';

/**
 * A piece of finished HTML inside a view. It can only be made from a tree, in which every text is escaped; the
 * templates print nothing else unescaped.
 */
export class Fragment {
  readonly html: SafeHtml;

  private constructor(html: SafeHtml) {
    this.html = html;
  }

  /** Renders a tree; `href` decides where links to other documents lead. */
  static of(nodes: readonly HNode[], href?: Href): Fragment {
    return new Fragment(renderHtml(nodes, href));
  }

  get isEmpty(): boolean {
    return this.html.trim() === '';
  }
}
