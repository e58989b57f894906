import type { SkiaPdf } from './skia-pdf.ts';
import type { Tags } from './tags.ts';

/** The roles that every reader of PDF 1.7 knows (ISO 32000-1, 14.8.4). */
export const STANDARD_ROLES: ReadonlySet<string> = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP ' +
    'Figure Formula Form'
  ).split(' '),
);

/** Says of every other role, such as `Strong`, that it is a run of words. */
export function mapRoles(pdf: SkiaPdf, tags: Tags): void {
  const unknown = [...new Set(tags.roles.values())].filter((role) => !STANDARD_ROLES.has(role)).sort();
  if (unknown.length === 0) return;
  const map = unknown.map((role) => `/${role} /Span`).join(' ');
  pdf.replace(tags.root, pdf.dictionary(tags.root).replace(/>>$/, `\n/RoleMap <<${map}>>>>`));
}
